package fr.insegur.receivables.customer;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a client's accounting files, completed by the client. They have identifiers that the client chooses, because codes
 * of accounts hold blanks and slashes, which not every proxy lets through in a path; a code names one customer of a client.
 */
@Path("/v1/ledger-customers")
@Tag(name = "Customers of accounting files")
public class LedgerCustomersResource {
    private static final String JSON = "application/json";

    private final PutLedgerCustomer putLedgerCustomer;
    private final ReadLedgerCustomer readLedgerCustomer;
    private final ListLedgerCustomers listLedgerCustomers;
    private final EraseLedgerCustomer eraseLedgerCustomer;
    private final Caller caller;

    LedgerCustomersResource(
            PutLedgerCustomer putLedgerCustomer,
            ReadLedgerCustomer readLedgerCustomer,
            ListLedgerCustomers listLedgerCustomers,
            EraseLedgerCustomer eraseLedgerCustomer,
            Caller caller) {
        this.putLedgerCustomer = putLedgerCustomer;
        this.readLedgerCustomer = readLedgerCustomer;
        this.listLedgerCustomers = listLedgerCustomers;
        this.eraseLedgerCustomer = eraseLedgerCustomer;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("client")
    @NeedsScope("debtors:write")
    @Operation(
            summary = "Describe a customer of the accounting files, or describe it anew",
            description =
                    "The client chooses the identifier (UUID); the code is a field, as it stands in the files. What is"
                            + " left out is empty afterwards. 400 term-unreadable when the term is none; 409 customer-code-taken, with the"
                            + " id of the customer that has it; 409 too-many-customers; 422 customer-has-no-siren for a person or a till.")
    @APIResponse(
            responseCode = "200",
            description = "Described anew",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = LedgerCustomerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = LedgerCustomerView.class)))
    @APIResponse(responseCode = "409", description = "Conflict")
    @APIResponse(responseCode = "422", description = "Unprocessable Entity")
    public Response put(@PathParam("id") UUID id, @Valid @NotNull LedgerCustomerRequest request) {
        PutLedgerCustomer.Result result = putLedgerCustomer.put(caller.clientId(), id, request);
        return result.isNew()
                ? Response.created(URI.create("/v1/ledger-customers/" + id))
                        .entity(result.customer())
                        .build()
                : Response.ok(result.customer()).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("debtors:read")
    @Operation(summary = "A customer of the accounting files")
    public LedgerCustomerView read(@PathParam("id") UUID id) {
        return readLedgerCustomer.read(id);
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("debtors:read")
    @Operation(summary = "The customers of the company's accounting files; the broker sees all companies'")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "one", value = LedgerCustomerExamples.CUSTOMERS)))
    public Response list(
            @Parameter(description = "only those whose code or name begins with this, whatever its case")
                    @QueryParam("q")
                    @Size(max = LedgerCustomerRequest.LONGEST_TEXT)
                    @Nullable
                    String q,
            @Parameter(
                            description =
                                    "true for only those whose SIREN is missing: French companies and public customers,"
                                            + " not persons and tills")
                    @QueryParam("incomplete")
                    @Nullable
                    Boolean incomplete,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listLedgerCustomers
                .list(q, Boolean.TRUE.equals(incomplete), PageRequest.of(limit, cursor))
                .respond(uri);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("client")
    @NeedsScope("debtors:write")
    @Operation(
            summary = "Forget what was said of a customer",
            description = "It is forgotten for good, its contact too. Audits that were made before stay as they are.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void erase(@PathParam("id") UUID id) {
        eraseLedgerCustomer.erase(caller.clientId(), id);
    }
}
