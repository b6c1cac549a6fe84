package fr.insegur.quote.account;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Accounts of client companies: asked for by the company, decided on by the broker. */
@Path("/v1/companies")
@Tag(name = "Accounts")
public class CompanyResource {
    private static final String PATH = "/v1/companies/";

    private final Idempotency idempotency;
    private final Caller caller;
    private final RegisterCompany registerCompany;
    private final ListCompanies listCompanies;
    private final ReadCompany readCompany;
    private final ApproveCompany approveCompany;
    private final RefuseCompany refuseCompany;
    private final AssignAdviser assignAdviser;

    CompanyResource(
            Idempotency idempotency,
            Caller caller,
            RegisterCompany registerCompany,
            ListCompanies listCompanies,
            ReadCompany readCompany,
            ApproveCompany approveCompany,
            RefuseCompany refuseCompany,
            AssignAdviser assignAdviser) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.registerCompany = registerCompany;
        this.listCompanies = listCompanies;
        this.readCompany = readCompany;
        this.approveCompany = approveCompany;
        this.refuseCompany = refuseCompany;
        this.assignAdviser = assignAdviser;
    }

    /** @param adviser the broker's person for the company, as the issuer names the login */
    @Schema(name = "Adviser", examples = "{\"adviser\": \"broker-user-3\"}")
    public record Adviser(@NotBlank @Size(max = 255) String adviser) {}

    /** @param reason in French: the company reads it */
    @Schema(
            name = "CompanyRefusal",
            examples = "{\"reason\": \"Votre société n’a pas encore clôturé son premier exercice.\"}")
    public record Refusal(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @RolesAllowed("client")
    @NeedsScope("accounts:join")
    @Operation(
            summary = "Ask for an account for a company",
            description =
                    "400 when the SIREN fails its Luhn check, `vat-number-invalid` when the VAT number is not of that"
                            + " SIREN; 409 `company-registered` when the company has an account or asked for one, `too-many-companies`"
                            + " while twenty of the caller's own wait.")
    @APIResponse(
            responseCode = "201",
            description = "State REQUESTED: the broker decides, and whoever asked then manages the company",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CompanyView.class)))
    public Response register(@Valid @NotNull NewCompany body) {
        return idempotency.run("companies.register", body, () -> {
            CompanyView view = registerCompany.register(caller.subject(), body);
            return Answer.created(PATH + view.id(), view);
        });
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("accounts:read")
    @Operation(summary = "List companies, the oldest first: one's own, and all of them for the broker")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CompanyPage.class),
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\": [" + CompanyView.EXAMPLE + "]}")))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listCompanies.list(asking(), PageRequest.of(limit, cursor)).respond(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("accounts:read")
    @Operation(summary = "Read a company's account")
    public CompanyView read(@PathParam("id") UUID id) {
        return readCompany.read(id, asking());
    }

    @POST
    @Path("/{id}/approvals")
    @RolesAllowed("broker")
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Open a company's account and name its adviser",
            description =
                    "Whoever registered the company becomes its manager. 409 `company-state` once it was decided.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CompanyView.class)))
    public Response approve(@PathParam("id") UUID id, @Valid @NotNull Adviser body) {
        return idempotency.run(
                "companies.approve/" + id,
                body,
                () -> Answer.created(PATH + id, approveCompany.approve(id, body.adviser(), caller.subject())));
    }

    @POST
    @Path("/{id}/refusals")
    @RolesAllowed("broker")
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Turn a company's wish for an account down",
            description = "The company may ask again. 409 `company-state` once it was decided.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CompanyView.class)))
    public Response refuse(@PathParam("id") UUID id, @Valid @NotNull Refusal body) {
        return idempotency.run(
                "companies.refuse/" + id,
                body,
                () -> Answer.created(PATH + id, refuseCompany.refuse(id, body.reason(), caller.subject())));
    }

    @PUT
    @Path("/{id}/adviser")
    @RolesAllowed("broker")
    @NeedsScope("accounts:manage")
    @Operation(summary = "Give a company another adviser", description = "409 `company-state` before the approval.")
    public CompanyView adviser(@PathParam("id") UUID id, @Valid @NotNull Adviser body) {
        return assignAdviser.assign(id, body.adviser());
    }

    /** Whose companies are shown: all of them to the broker. */
    private @Nullable String asking() {
        return caller.is("broker") ? null : caller.subject();
    }

    /** The form of the list, for the API's document. */
    @Schema(name = "CompanyPage")
    record CompanyPage(List<CompanyView> items, @Nullable String next) {}
}
