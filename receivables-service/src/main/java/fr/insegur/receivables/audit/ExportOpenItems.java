package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.matching.OpenItem;
import fr.insegur.receivables.storage.SpreadsheetTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The open items of an audit as a table for a spreadsheet, part by part, since there may be many. */
@ApplicationScoped
class ExportOpenItems {
    private static final int CHUNK = 2_000;
    private static final List<String> TITLES = List.of(
            "Code client",
            "Client",
            "Pièce",
            "Libellé",
            "Date de facture",
            "Échéance",
            "Origine de l'échéance",
            "Jours de retard",
            "Montant TTC",
            "Reste dû",
            "Nature",
            "Finançable",
            "Ligne du fichier");

    private final ReadableAudits audits;
    private final AuditItemRepository items;

    ExportOpenItems(ReadableAudits audits, AuditItemRepository items) {
        this.audits = audits;
        this.items = items;
    }

    /**
     * A part of the table.
     *
     * @param last place of its last item
     * @param more whether another part follows
     */
    record Part(byte[] bytes, int last, boolean more) {}

    /** @param after the place of the last item before; -1 for the first part, which begins with the titles */
    @Transactional
    Part part(UUID id, int after) {
        Audit audit = audits.get(id);
        List<AuditItemRepository.Placed> page = items.page(id, null, after, CHUNK);
        SpreadsheetTable table = after < 0 ? new SpreadsheetTable(TITLES) : new SpreadsheetTable();
        page.forEach(placed -> add(table, placed.item(), audit));
        return new Part(table.bytes(), after + page.size(), page.size() == CHUNK);
    }

    private static void add(SpreadsheetTable table, AuditedItem audited, Audit audit) {
        OpenItem item = audited.item();
        table.row(
                audited.debtor(),
                audited.debtorLabel(),
                item.number(),
                item.label(),
                FrenchTexts.day(item.issued()),
                FrenchTexts.day(audited.due()),
                FrenchTexts.of(audited.source()),
                Long.toString(audited.daysLate()),
                FrenchTexts.amount(Money.ofMinor(item.minor(), audit.currency())),
                FrenchTexts.amount(Money.ofMinor(item.openMinor(), audit.currency())),
                FrenchTexts.of(item.nature()),
                FrenchTexts.of(audited.exclusion()),
                Long.toString(item.line()));
    }
}
