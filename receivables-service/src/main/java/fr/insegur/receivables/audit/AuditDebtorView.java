package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.AgeingRules.Bucket;
import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.matching.Confidence;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A debtor in an audit. Amounts include VAT.
 *
 * @param code in the file
 * @param siren as the client or the list says; absent when nobody does
 * @param group what counts as one in concentration
 * @param setAside no company, so left out of every figure
 * @param turnover invoiced in twelve months
 * @param creditNotes in twelve months, with rebates and losses
 * @param balance of its accounts: open items less unallocated credits
 * @param open open items
 * @param ageing open items by days past the due date, and since the invoice
 * @param delayDays from due date to payment, weighted by amount; absent when nothing was paid
 * @param paymentDays from invoice to payment; absent when nothing was paid
 * @param termDays from invoice to due date; absent when neither file nor client says
 * @param aboveLegalTerm invoices of twelve months whose term is above the law
 * @param penalties due on what is open and late, with 40 € per invoice
 * @param crossAccount of what is open, what the company owes it as a supplier of the same name
 * @param confidence in what pays what
 */
@Schema(name = "AuditDebtor", examples = AuditDebtorView.EXAMPLE)
public record AuditDebtorView(
        String code,
        String label,
        @Nullable String siren,
        CustomerKind kind,
        String group,
        boolean setAside,
        Money turnover,
        Money creditNotes,
        int invoicesPerYear,
        Money balance,
        Money open,
        Money unallocatedCredits,
        Money overdue,
        List<AuditView.Aged> ageing,
        @Nullable Integer delayDays,
        @Nullable Integer paymentDays,
        @Nullable Integer termDays,
        AboveLegalTerm aboveLegalTerm,
        Money penalties,
        Money crossAccount,
        Confidence confidence) {

    static final String EXAMPLE = """
            {"code":"C00001","label":"Coopérative Laitière du Bessin","kind":"COMPANY","group":"C00001","setAside":false,\
            "turnover":{"amount":"240000.00","currency":"EUR"},"creditNotes":{"amount":"1200.00","currency":"EUR"},\
            "invoicesPerYear":120,"balance":{"amount":"40611.88","currency":"EUR"},\
            "open":{"amount":"40611.88","currency":"EUR"},"unallocatedCredits":{"amount":"0.00","currency":"EUR"},\
            "overdue":{"amount":"0.00","currency":"EUR"},"ageing":[{"bucket":"NOT_DUE",\
            "amount":{"amount":"40611.88","currency":"EUR"},"byInvoiceDate":{"amount":"0.00","currency":"EUR"}}],\
            "delayDays":2,"paymentDays":61,"termDays":59,"aboveLegalTerm":{"invoices":0,\
            "amount":{"amount":"0.00","currency":"EUR"}},"penalties":{"amount":"0.00","currency":"EUR"},\
            "crossAccount":{"amount":"0.00","currency":"EUR"},"confidence":"A"}""";

    public record AboveLegalTerm(int invoices, Money amount) {}

    static AuditDebtorView of(DebtorFigures debtor, Currency currency) {
        List<AuditView.Aged> ageing = new ArrayList<>();
        for (Bucket bucket : Bucket.values()) {
            ageing.add(new AuditView.Aged(
                    bucket,
                    Money.ofMinor(debtor.ageing().get(bucket.ordinal()), currency),
                    Money.ofMinor(debtor.ageingByInvoice().get(bucket.ordinal()), currency)));
        }
        return new AuditDebtorView(
                debtor.code(),
                debtor.label(),
                debtor.siren(),
                debtor.kind(),
                debtor.group(),
                debtor.setAside(),
                Money.ofMinor(debtor.turnoverMinor(), currency),
                Money.ofMinor(debtor.creditMinor(), currency),
                debtor.invoices(),
                Money.ofMinor(debtor.balanceMinor(), currency),
                Money.ofMinor(debtor.openMinor(), currency),
                Money.ofMinor(debtor.unallocatedMinor(), currency),
                Money.ofMinor(debtor.overdueMinor(), currency),
                ageing,
                debtor.delayDays(),
                debtor.paymentDays(),
                debtor.termDays(),
                new AboveLegalTerm(debtor.aboveCapInvoices(), Money.ofMinor(debtor.aboveCapMinor(), currency)),
                Money.ofMinor(debtor.penaltyMinor(), currency),
                Money.ofMinor(debtor.crossMinor(), currency),
                debtor.confidence());
    }
}
