package fr.insegur.receivables.statement;

import fr.insegur.platform.security.NeedsScope;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.statement.ExportBooks.Book;
import fr.insegur.receivables.storage.SpreadsheetTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The books of a contract as tables for a spreadsheet, and the entries for the client's own accounting software. */
@Path("/v1")
@Tag(name = "Ledger")
public class BookTablesResource {
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String FORM =
            "Whatever is accepted, the address says what comes. UTF-8 with a byte order mark, semicolons, decimal commas; no cell can act"
                    + " as a formula. By the day of booking, both days included; without dates from the first of the month to today.";

    private final ExportBooks exportBooks;
    private final ReadTrialBalance readTrialBalance;
    private final BusinessClock clock;

    BookTablesResource(ExportBooks exportBooks, ReadTrialBalance readTrialBalance, BusinessClock clock) {
        this.exportBooks = exportBooks;
        this.readTrialBalance = readTrialBalance;
        this.clock = clock;
    }

    /** Makes the part of a table that begins at a cursor. */
    private interface Parts {
        ExportBooks.Part from(@Nullable String cursor);
    }

    @GET
    @Path("/contracts/{contractId}/statement.csv")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("positions:read")
    @Operation(summary = "The statement of the client's current account as a table", description = FORM)
    @APIResponse(
            responseCode = "200",
            description = "All lines of the period",
            content =
                    @Content(
                            mediaType = CSV,
                            examples =
                                    @ExampleObject(
                                            name = "header",
                                            value =
                                                    "Date comptable;Date de valeur;Opération;Facture;Débit;Crédit;Solde;Devise")))
    public Response statement(
            @PathParam("contractId") UUID contractId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Period period = Period.of(from, to, clock.today());
        return table("releve-" + contractId, cursor -> exportBooks.part(Book.STATEMENT, contractId, period, cursor));
    }

    @GET
    @Path("/contracts/{contractId}/ledger/journal.csv")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("positions:read")
    @Operation(summary = "The entries of the ledger as a table, a row per leg", description = FORM)
    @APIResponse(
            responseCode = "200",
            description = "All legs of the period",
            content =
                    @Content(
                            mediaType = CSV,
                            examples =
                                    @ExampleObject(
                                            name = "header",
                                            value =
                                                    "N°;Date comptable;Date de valeur;Opération;Facture;Compte;Débit;Crédit;Devise")))
    public Response journal(
            @PathParam("contractId") UUID contractId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Period period = Period.of(from, to, clock.today());
        return table("journal-" + contractId, cursor -> exportBooks.part(Book.JOURNAL, contractId, period, cursor));
    }

    @GET
    @Path("/contracts/{contractId}/ledger/trial-balance.csv")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("positions:read")
    @Operation(summary = "The balances of all accounts on a day as a table", description = FORM)
    @APIResponse(
            responseCode = "200",
            description = "All accounts",
            content =
                    @Content(
                            mediaType = CSV,
                            examples = @ExampleObject(name = "header", value = "Compte;Débit;Crédit;Devise")))
    public Response trialBalance(
            @PathParam("contractId") UUID contractId,
            @QueryParam("on") @Nullable String on,
            @QueryParam("basis") @Nullable String basis) {
        LocalDate day = on == null ? clock.today() : Period.day("on", on);
        TrialBalanceView view = readTrialBalance.read(contractId, day, BooksResource.basis(basis));
        SpreadsheetTable table = new SpreadsheetTable(List.of("Compte", "Débit", "Crédit", "Devise"));
        for (TrialBalanceView.Line line : view.accounts()) {
            table.row(
                    line.account().name(),
                    ExportBooks.amount(line.debit()),
                    ExportBooks.amount(line.credit()),
                    line.debit().currency().getCurrencyCode());
        }
        return table("balance-" + contractId, cursor -> new ExportBooks.Part(table.bytes(), null));
    }

    @GET
    @Path("/contracts/{contractId}/accounting-entries.csv")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("positions:read")
    @Operation(
            summary = "The client's own accounting entries, for its software",
            description =
                    "The columns of a FEC; accounts of the French chart (411, 467, 512, 6225, 661, 44566). " + FORM)
    @APIResponse(
            responseCode = "200",
            description = "All entries of the period",
            content =
                    @Content(
                            mediaType = CSV,
                            examples = @ExampleObject(name = "header", value = "JournalCode;JournalLib;EcritureNum;…")))
    public Response accountingEntries(
            @PathParam("contractId") UUID contractId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Period period = Period.of(from, to, clock.today());
        return table(
                "ecritures-" + contractId,
                cursor -> exportBooks.part(Book.ACCOUNTING_ENTRIES, contractId, period, cursor));
    }

    /** Whoever may not read it is told so before anything is sent. */
    private static Response table(String name, Parts parts) {
        ExportBooks.Part first = parts.from(null);
        StreamingOutput table = output -> {
            ExportBooks.Part part = first;
            output.write(part.bytes());
            while (part.next() != null) {
                part = parts.from(part.next());
                output.write(part.bytes());
            }
        };
        return Response.ok(table, CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
