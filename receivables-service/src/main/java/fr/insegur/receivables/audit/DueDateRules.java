package fr.insegur.receivables.audit;

import fr.insegur.receivables.customer.KnownCustomer;
import fr.insegur.receivables.terms.DueDates;
import fr.insegur.receivables.terms.LegalTermRules;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an invoice falls due. A FEC does not say, so several sources are asked in turn (domain.md 5.4, step 10). */
public final class DueDateRules {
    private DueDateRules() {}

    /** Where a due date comes from. */
    public enum Source {
        /** The list has it. */
        LIST,
        /** The client said what it agreed on with this customer. */
        CUSTOMER_TERM,
        /** A date or a term in the label of the entry. */
        LABEL,
        /** The client said what it agrees on with everybody. */
        DEFAULT_TERM,
        /** Nothing is known, and the law stands in. */
        LAW
    }

    /** @param term that was applied; absent for a date or the law */
    record Due(LocalDate on, Source source, @Nullable PaymentTerm term) {
        boolean isEstimated() {
            return source == Source.LAW;
        }
    }

    static Due of(
            LocalDate issued,
            @Nullable LocalDate listed,
            String label,
            @Nullable KnownCustomer customer,
            @Nullable PaymentTerm defaultTerm) {
        if (listed != null) {
            return new Due(listed, Source.LIST, null);
        }
        if (customer != null && customer.term() != null) {
            return ofTerm(issued, customer.term(), Source.CUSTOMER_TERM);
        }
        Optional<LocalDate> date = DueDates.dateInLabel(label, issued);
        if (date.isPresent()) {
            return new Due(date.get(), Source.LABEL, null);
        }
        Optional<PaymentTerm> term = PaymentTerm.inLabel(label);
        if (term.isPresent()) {
            return ofTerm(issued, term.get(), Source.LABEL);
        }
        if (defaultTerm != null) {
            return ofTerm(issued, defaultTerm, Source.DEFAULT_TERM);
        }
        TermCategory category = customer == null ? TermCategory.GENERAL : customer.category();
        return new Due(LegalTermRules.defaultDue(category, issued), Source.LAW, null);
    }

    private static Due ofTerm(LocalDate issued, PaymentTerm term, Source source) {
        return new Due(term.dueDate(issued), source, term);
    }
}
