package fr.insegur.receivables.monthclose;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.Fee;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.AccruedInterest;
import fr.insegur.receivables.ledger.ContractPostings;
import fr.insegur.receivables.ledger.FundRules;
import fr.insegur.receivables.ledger.FundsUsedRules.Level;
import fr.insegur.receivables.ledger.JournalEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a contract books at the end of a month beside its invoices (domain.md 1.3, 3.3 and 3.4). */
final class MonthEndRules {
    private MonthEndRules() {}

    /**
     * What is known at the end of the month.
     *
     * @param ofInvoices the funds that all invoices use, by day
     * @param ofAll the same with what stands beside the invoices: above all, less the pool of the guarantee fund
     * @param interestBooked and vatBooked: beside the invoices, so far
     * @param outstanding of all invoices
     * @param fund what the guarantee fund holds in all
     * @param pool the part of it that belongs to no open invoice
     * @param newDebtors named in the month
     * @param oldDebtors named before the month, where a contract year ends in it; none otherwise
     * @param commissionOfYear service commission of the contract year that ends in the month; absent when none does
     */
    record Known(
            LocalDate start,
            YearMonth month,
            List<Level> ofInvoices,
            List<Level> ofAll,
            Money interestBooked,
            Money vatBooked,
            Money outstanding,
            Money fund,
            Money pool,
            int newDebtors,
            int oldDebtors,
            @Nullable Money commissionOfYear) {}

    static List<JournalEntry> entries(TermsHistory history, Known known, Supplier<UUID> ids) {
        LocalDate last = known.month().atEndOfMonth();
        ContractTerms terms = history.at(last);
        ContractPostings postings = new ContractPostings(last, ids);
        List<JournalEntry> entries = new ArrayList<>();
        addInterest(entries, history, known, postings);
        Money released = FundRules.target(terms.fund(), known.outstanding())
                .minus(known.fund())
                .max(known.pool().negated());
        if (released.isNegative()) {
            add(entries, postings.fundAdjusted(released));
        }
        addFees(entries, terms, known, ids);
        Money commission = known.commissionOfYear();
        Money minimum = terms.fixedFees().minimumAnnual();
        if (commission != null && minimum != null && commission.isLessThan(minimum)) {
            Money missing = minimum.minus(commission);
            add(entries, postings.annualMinimum(missing, vat(terms, missing, last)));
        }
        return entries;
    }

    /**
     * The account as a whole uses less than its invoices do where a pool of the guarantee fund lies on it, and more where fees were
     * charged to it: the difference is booked here, and charged at once, as no settlement of an invoice would.
     */
    private static void addInterest(
            List<JournalEntry> entries, TermsHistory history, Known known, ContractPostings postings) {
        LocalDate until = known.month().atEndOfMonth().plusDays(1);
        AccruedInterest all = AccruedInterest.ofLevels(history, known.ofAll(), until);
        AccruedInterest invoices = AccruedInterest.ofLevels(history, known.ofInvoices(), until);
        Money interest = all.interest().minus(invoices.interest()).minus(known.interestBooked());
        Money vat = all.vat().minus(invoices.vat()).minus(known.vatBooked());
        add(entries, postings.interest(interest, vat));
        add(entries, postings.feesCharged(interest.plus(vat)));
    }

    private static void addFees(List<JournalEntry> entries, ContractTerms terms, Known known, Supplier<UUID> ids) {
        ContractTerms.FixedFees fees = terms.fixedFees();
        LocalDate last = known.month().atEndOfMonth();
        if (YearMonth.from(known.start()).equals(known.month())) {
            addFee(entries, terms, fees.file(), 1, known.start(), ids);
        }
        addFee(entries, terms, fees.monthly(), 1, last, ids);
        addFee(entries, terms, fees.perDebtor(), known.newDebtors() + known.oldDebtors(), last, ids);
    }

    private static void addFee(
            List<JournalEntry> entries,
            ContractTerms terms,
            @Nullable Money each,
            int times,
            LocalDate on,
            Supplier<UUID> ids) {
        if (each != null && times > 0) {
            Money fee = Money.ofMinor(Math.multiplyExact(each.minor(), times), each.currency());
            add(entries, new ContractPostings(on, ids).fixedFee(fee, vat(terms, fee, on)));
        }
    }

    private static Money vat(ContractTerms terms, Money fee, LocalDate on) {
        return fee.times(terms.vatRate(Fee.SERVICE, on));
    }

    /** The first day of the contract year that ends in the month; absent when none does. */
    static Optional<LocalDate> endingYear(LocalDate start, YearMonth month) {
        // The last day of a contract year is the day before an anniversary.
        LocalDate from = month.atDay(1).plusDays(1);
        LocalDate to = month.atEndOfMonth().plusDays(1);
        long years = ChronoUnit.YEARS.between(start, to);
        LocalDate anniversary = start.plusYears(years);
        return years > 0 && !anniversary.isBefore(from) ? Optional.of(start.plusYears(years - 1)) : Optional.empty();
    }

    private static void add(List<JournalEntry> entries, Optional<JournalEntry> entry) {
        entry.ifPresent(entries::add);
    }
}
