package fr.insegur.receivables.customer;

import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What holds for all customers of a client's accounting files unless something else is said of one. */
@Path("/v1/ledger-customer-defaults")
@RolesAllowed("client")
@Tag(name = "Customers of accounting files")
public class CustomerDefaultsResource {
    private final ReadDefaultTerm readDefaultTerm;
    private final PutDefaultTerm putDefaultTerm;
    private final Caller caller;

    CustomerDefaultsResource(ReadDefaultTerm readDefaultTerm, PutDefaultTerm putDefaultTerm, Caller caller) {
        this.readDefaultTerm = readDefaultTerm;
        this.putDefaultTerm = putDefaultTerm;
        this.caller = caller;
    }

    @GET
    @NeedsScope("debtors:read")
    @Operation(summary = "The payment term that the company usually agrees on")
    public DefaultTermView read() {
        return readDefaultTerm.read(caller.clientId());
    }

    @PUT
    @NeedsScope("debtors:write")
    @Operation(
            summary = "Say which payment term the company usually agrees on",
            description = "Such as 60J, 45 jours fin de mois or comptant; none when it is left out. 400 term-unreadable"
                    + " when it is no term.")
    public DefaultTermView put(@Valid @NotNull PutDefaultTerm.Command command) {
        return putDefaultTerm.put(caller.clientId(), command);
    }
}
