package fr.insegur.notification.contact;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is told. A client keeps its own company's contacts, the broker anybody's. */
@Path("/v1/contacts")
@RolesAllowed({"client", "broker"})
@Tag(name = "Contacts")
class ContactsResource {
    private static final String JSON = "application/json";

    private final PutContact putContact;
    private final ListContacts listContacts;
    private final Caller caller;

    ContactsResource(PutContact putContact, ListContacts listContacts, Caller caller) {
        this.putContact = putContact;
        this.listContacts = listContacts;
        this.caller = caller;
    }

    /** 400 when it is not said whose contact it is, or said to be another company's; 404 for another company's contact. */
    @PUT
    @Path("/{id}")
    @NeedsScope("contacts:write")
    @Operation(
            summary = "Make a contact, or describe it anew",
            description = "Messages that waited because nobody was there to be told go out to it.")
    @APIResponse(
            responseCode = "200",
            description = "Described anew",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ContactView.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull ContactRequest request) {
        PutContact.Result result = putContact.put(id, clientOf(request), request);
        return result.isNew()
                ? Response.created(URI.create("/v1/contacts/" + id))
                        .entity(result.contact())
                        .build()
                : Response.ok(result.contact()).build();
    }

    @GET
    @NeedsScope("contacts:read")
    @Operation(summary = "Contacts of one's own company; the broker sees all")
    @APIResponse(
            responseCode = "200",
            description = "A page of contacts",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "page", value = ContactExamples.CONTACTS)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Optional<UUID> own = caller.is("broker") ? Optional.empty() : Optional.of(caller.clientId());
        return listContacts.list(own, PageRequest.of(limit, cursor)).respond(uri);
    }

    private UUID clientOf(ContactRequest request) {
        UUID said = request.clientId();
        if (caller.is("broker")) {
            if (said == null) {
                throw Refused.invalid(
                        "client-id-missing",
                        "say whose contact this is",
                        new FieldProblem("/clientId", "not-null", "the broker names the client company"));
            }
            return said;
        }
        UUID own = caller.clientId();
        if (said != null && !said.equals(own)) {
            throw Refused.invalid(
                    "client-id-foreign",
                    "a client keeps its own company's contacts",
                    new FieldProblem("/clientId", "foreign", "leave it out"));
        }
        return own;
    }
}
