package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.AuditedItem.ItemExclusion;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.matching.Method;
import fr.insegur.receivables.matching.OpenItem;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An open item of an audit.
 *
 * @param number of the document; empty where the file has none
 * @param amount of the document, VAT included
 * @param open of it
 * @param dueSource where the due date comes from; LAW is an estimate
 * @param daysLate past the due date; zero or less while it is not due
 * @param exclusion why it is not financed; NONE when it is
 * @param paidBy how the rest was found to be paid; absent when nothing was
 * @param line of the file
 */
@Schema(name = "AuditItem", examples = AuditItemView.EXAMPLE)
public record AuditItemView(
        String debtor,
        String debtorLabel,
        String number,
        String label,
        LocalDate issued,
        LocalDate due,
        DueDateRules.Source dueSource,
        long daysLate,
        Money amount,
        Money open,
        OpenItem.Nature nature,
        ItemExclusion exclusion,
        @Nullable Method paidBy,
        @Nullable Confidence confidence,
        long line) {

    static final String EXAMPLE = """
            {"debtor":"C00001","debtorLabel":"Coopérative Laitière du Bessin","number":"FA25-00812",\
            "label":"Facture FA25-00812 45FDM","issued":"2025-11-28","due":"2026-01-14","dueSource":"LABEL","daysLate":-14,\
            "amount":{"amount":"4120.55","currency":"EUR"},"open":{"amount":"4120.55","currency":"EUR"},\
            "nature":"INVOICE","exclusion":"NONE","line":4711}""";

    static AuditItemView of(AuditedItem audited, Currency currency) {
        OpenItem item = audited.item();
        Method paidBy = item.paidBy();
        return new AuditItemView(
                audited.debtor(),
                audited.debtorLabel(),
                item.number(),
                item.label(),
                item.issued(),
                audited.due(),
                audited.source(),
                audited.daysLate(),
                Money.ofMinor(item.minor(), currency),
                Money.ofMinor(item.openMinor(), currency),
                item.nature(),
                audited.exclusion(),
                paidBy,
                paidBy == null ? null : paidBy.confidence(),
                item.line());
    }
}
