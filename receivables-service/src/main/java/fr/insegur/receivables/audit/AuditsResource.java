package fr.insegur.receivables.audit;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a company's file says of its receivables. */
@Path("/v1/audits")
@Tag(name = "Audits")
public class AuditsResource {
    private static final String UUID_FORM = "[0-9a-fA-F-]{36}";
    private static final String CSV = "text/csv; charset=utf-8";

    private final ReadAudit readAudit;
    private final ListAudits listAudits;
    private final ListAuditDebtors listDebtors;
    private final ListAuditItems listItems;
    private final ListAuditMonths listMonths;
    private final ReadAgedBalance readAgedBalance;
    private final ExportOpenItems exportOpenItems;

    AuditsResource(
            ReadAudit readAudit,
            ListAudits listAudits,
            ListAuditDebtors listDebtors,
            ListAuditItems listItems,
            ListAuditMonths listMonths,
            ReadAgedBalance readAgedBalance,
            ExportOpenItems exportOpenItems) {
        this.readAudit = readAudit;
        this.listAudits = listAudits;
        this.listDebtors = listDebtors;
        this.listItems = listItems;
        this.listMonths = listMonths;
        this.readAgedBalance = readAgedBalance;
        this.exportOpenItems = exportOpenItems;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("audits:read")
    @Operation(
            summary =
                    "An audit: every figure with its confidence, aged balance, waterfall to the financeable amount, months",
            description = "A figure that the file cannot give is there without a value and with the reason.")
    public AuditView read(@PathParam("id") UUID id) {
        return readAudit.read(id);
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("audits:read")
    @Operation(summary = "The audits of the company, with their main figures")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[{" + AuditView.SUMMARY + "}]}")))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listAudits.list(PageRequest.of(limit, cursor)).respond(uri);
    }

    @GET
    @Path("/{id}/debtors")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("audits:read")
    @Operation(summary = "The debtors of an audit with their aged balances, the largest turnover first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + AuditDebtorView.EXAMPLE + "]}")))
    public Response debtors(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listDebtors.list(id, PageRequest.of(limit, cursor)).respond(uri);
    }

    /** @param debtor its code in the file, for its items alone */
    @GET
    @Path("/{id}/items")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("audits:read")
    @Operation(
            summary =
                    "The open items of an audit, each with its due date, where that comes from and why it is not financed")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + AuditItemView.EXAMPLE + "]}")))
    public Response items(
            @PathParam("id") UUID id,
            @QueryParam("debtor") @Size(max = 200) @Nullable String debtor,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listItems.list(id, debtor, PageRequest.of(limit, cursor)).respond(uri);
    }

    @GET
    @Path("/{id}/aged-balance")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("audits:read")
    @Operation(summary = "The aged balance of an audit in total, by due date and by invoice date")
    public AgedBalanceView agedBalance(@PathParam("id") UUID id) {
        return readAgedBalance.read(id);
    }

    @GET
    @Path("/{id}/months")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("audits:read")
    @Operation(summary = "The twelve months of an audit, oldest first: sales, credit notes, payments and their delays")
    @APIResponse(
            responseCode = "200",
            description = "All twelve",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value =
                                                    "{\"items\":[{\"month\":\"2025-12\",\"inclTax\":{\"amount\":\"111747.63\",\"currency\":\"EUR\"},"
                                                            + "\"creditNotes\":{\"amount\":\"864.74\",\"currency\":\"EUR\"},\"invoices\":57,"
                                                            + "\"paid\":{\"amount\":\"98230.11\",\"currency\":\"EUR\"},\"delayDays\":\"3.4\"}]}")))
    public Response months(@PathParam("id") UUID id, @Context UriInfo uri) {
        return listMonths.list(id).respond(uri);
    }

    @GET
    @Path("/{id: " + UUID_FORM + "}.csv")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("audits:read")
    @Operation(
            summary = "The open items of an audit as a table for a spreadsheet",
            description =
                    "Whatever is accepted, the address says what comes. UTF-8 with a byte order mark, semicolons, decimal commas; no cell can act as a formula.")
    @APIResponse(
            responseCode = "200",
            description = "All open items",
            content =
                    @Content(
                            mediaType = CSV,
                            examples =
                                    @ExampleObject(
                                            name = "header",
                                            value = "Code client;Client;Pièce;Date de facture;Échéance;…")))
    public Response csv(@PathParam("id") UUID id) {
        // Whoever may not read it is told so before anything is sent.
        ExportOpenItems.Part first = exportOpenItems.part(id, -1);
        StreamingOutput table = output -> {
            ExportOpenItems.Part part = first;
            output.write(part.bytes());
            while (part.more()) {
                part = exportOpenItems.part(id, part.last());
                output.write(part.bytes());
            }
        };
        return Response.ok(table, CSV)
                .header("Content-Disposition", "attachment; filename=\"postes-ouverts-" + id + ".csv\"")
                .build();
    }
}
