package fr.insegur.receivables.customer;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many customers of a client's accounting files at once, by a CSV. */
@Path("/v1/ledger-customers/imports")
@Tag(name = "Customers of accounting files")
public class CustomerImportsResource {
    private final ImportCustomers importCustomers;
    private final Idempotency idempotency;
    private final Caller caller;

    CustomerImportsResource(ImportCustomers importCustomers, Idempotency idempotency, Caller caller) {
        this.importCustomers = importCustomers;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed("client")
    @NeedsScope("debtors:write")
    @Operation(
            summary = "Describe many customers by a CSV",
            description =
                    "The first line names the columns, in any order: code (compulsory), nom, siren (or SIRET), pays,"
                            + " adresse, code postal, ville, email, téléphone, délai (or conditions), catégorie, type, siren groupe; others are"
                            + " ignored and named in the answer. Charset (UTF-8, UTF-16 with byte order mark, Windows-1252) and separator"
                            + " (semicolon, comma, tab, bar) are found out. An empty cell empties; what the file has no column for stays as it"
                            + " was; customers that are not in the file stay. At most 20 000 lines and 4 MB. All lines are taken or none:"
                            + " 422 customers-file-refused with line, column, code and message of what is wrong.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 4_194_304),
                            examples = @ExampleObject(name = "customers", value = LedgerCustomerExamples.CSV)))
    @APIResponse(
            responseCode = "200",
            description = "Taken",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomersImportedView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Unprocessable Entity",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = {
                                @ExampleObject(
                                        name = "customers-file-refused",
                                        value = LedgerCustomerExamples.REFUSED_FILE)
                            }))
    public Response take(InputStream body) throws IOException {
        byte[] file = body.readAllBytes();
        UUID clientId = caller.clientId();
        return idempotency.run(
                "ledger-customers.import/" + clientId, file, () -> Answer.ok(importCustomers.take(clientId, file)));
    }
}
