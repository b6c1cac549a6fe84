package fr.insegur.receivables.statement;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.storage.SpreadsheetTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The books as tables, part by part, so that no table is held in memory whole. Titles and labels are French: clients read them. */
@ApplicationScoped
class ExportBooks {
    private static final List<String> STATEMENT =
            List.of("Date comptable", "Date de valeur", "Opération", "Facture", "Débit", "Crédit", "Solde", "Devise");
    private static final List<String> JOURNAL = List.of(
            "N°", "Date comptable", "Date de valeur", "Opération", "Facture", "Compte", "Débit", "Crédit", "Devise");
    private static final List<String> ENTRIES = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;

    private final ReadStatement readStatement;
    private final ListJournal listJournal;

    ExportBooks(ReadStatement readStatement, ListJournal listJournal) {
        this.readStatement = readStatement;
        this.listJournal = listJournal;
    }

    /** @param next where the following part begins; absent on the last one */
    record Part(byte[] bytes, @Nullable String next) {}

    /** Which of the books. */
    enum Book {
        STATEMENT,
        JOURNAL,
        ACCOUNTING_ENTRIES
    }

    /** @param cursor where the part begins; absent for the first one, which has the titles */
    @Transactional
    Part part(Book book, UUID contractId, Period period, @Nullable String cursor) {
        return switch (book) {
            case STATEMENT -> statement(contractId, period, cursor);
            case JOURNAL -> journal(contractId, period, cursor);
            case ACCOUNTING_ENTRIES -> accountingEntries(contractId, period, cursor);
        };
    }

    private Part statement(UUID contractId, Period period, @Nullable String cursor) {
        StatementView view = readStatement.read(contractId, period, page(cursor));
        SpreadsheetTable table = table(STATEMENT, cursor);
        for (StatementLine line : view.items()) {
            table.row(
                    line.bookedOn().toString(),
                    line.valueDate().toString(),
                    FrenchKinds.of(line.kind(), line.reversed()),
                    Objects.requireNonNullElse(line.number(), ""),
                    debit(line.amount().negated()),
                    debit(line.amount()),
                    amount(line.balance()),
                    line.amount().currency().getCurrencyCode());
        }
        return new Part(table.bytes(), view.next());
    }

    private Part journal(UUID contractId, Period period, @Nullable String cursor) {
        Page<JournalLineView> page = listJournal.list(contractId, period, page(cursor));
        SpreadsheetTable table = table(JOURNAL, cursor);
        for (JournalLineView line : page.items()) {
            for (JournalLineView.LegView leg : line.legs()) {
                table.row(
                        Long.toString(line.position()),
                        line.bookedOn().toString(),
                        line.valueDate().toString(),
                        FrenchKinds.of(line.kind(), line.reversed()),
                        Objects.requireNonNullElse(line.number(), ""),
                        leg.account().name(),
                        debit(leg.amount()),
                        debit(leg.amount().negated()),
                        leg.amount().currency().getCurrencyCode());
            }
        }
        return new Part(table.bytes(), page.next());
    }

    /** What the client's accounting software takes in: the columns of a FEC. */
    private Part accountingEntries(UUID contractId, Period period, @Nullable String cursor) {
        Page<JournalLineView> page = listJournal.list(contractId, period, page(cursor));
        SpreadsheetTable table = table(ENTRIES, cursor);
        for (JournalLineView line : page.items()) {
            for (ClientEntryRules.Line own : ClientEntryRules.lines(line.meaning(), line.legs())) {
                table.row(
                        "AFF",
                        "Affacturage",
                        Long.toString(line.position()),
                        COMPACT.format(line.valueDate()),
                        own.account().number(),
                        own.account().label(),
                        "",
                        "",
                        Objects.requireNonNullElse(line.number(), "CONTRAT"),
                        COMPACT.format(line.bookedOn()),
                        FrenchKinds.of(line.kind(), line.reversed()),
                        figure(own.debit()),
                        figure(own.debit().negated()),
                        "",
                        "",
                        COMPACT.format(line.bookedOn()),
                        "",
                        own.debit().currency().getCurrencyCode());
            }
        }
        return new Part(table.bytes(), page.next());
    }

    private static SpreadsheetTable table(List<String> titles, @Nullable String cursor) {
        return cursor == null ? new SpreadsheetTable(titles) : new SpreadsheetTable();
    }

    private static PageRequest page(@Nullable String cursor) {
        return PageRequest.of(PageRequest.MAX_LIMIT, cursor);
    }

    private static String debit(Money amount) {
        return amount.isPositive() ? amount(amount) : "";
    }

    /** A FEC leaves no amount empty. */
    private static String figure(Money amount) {
        return amount(amount.max(Money.zero(amount.currency())));
    }

    static String amount(Money amount) {
        return amount.amount().toPlainString().replace('.', ',');
    }
}
