package fr.insegur.receivables.simulation;

import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.invoice.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The books of an invoice a second time, from the words of domain.md 1.4 and 3.3 alone and with nothing of the service's rules, so
 * that the two can be compared after every step.
 */
final class NaiveInvoice {
    private final Deal deal;
    private final DayRates rates;
    private final Map<String, Long> totals = new HashMap<>();
    private final Map<String, Long> byDay = new TreeMap<>();
    private final List<NaiveEntry> entries = new ArrayList<>();
    private final List<NaiveStep> steps = new ArrayList<>();
    private final NaiveState state = new NaiveState(this);
    private final NaiveFees fees = new NaiveFees(this);
    private long amount;
    private long financeable;

    NaiveInvoice(Deal deal) {
        this.deal = deal;
        this.rates = new DayRates(deal);
    }

    /** What the advance comes to: the share of what is financed, less fees taken at once and what the fund keeps. */
    long assign(long newAmount, long newFinanceable, long missingInFund, LocalDate on) {
        amount = newAmount;
        financeable = newFinanceable;
        long financed = Deal.round(financeable, deal.advanceRate());
        long service = Math.max(Deal.round(amount, deal.serviceRate()), deal.minimum());
        long vat = Deal.round(service, deal.serviceVat());
        boolean atOnce = deal.timing() == FeeTiming.AT_ASSIGNMENT;
        long payable = Math.max(0, financed - (atOnce ? service + vat : 0));
        long fund = Math.min(missingInFund, payable);
        steps.add(NaiveStep.assigned(on));
        move("ASSIGNMENT", on, "ENC", "CC", amount);
        move("RESERVE", on, "CC", "RES", financeable - financed);
        move("UNAVAILABLE", on, "CC", "IND", amount - financeable);
        move("FUND_RETAINED", on, "CC", "FDG", fund);
        book("SERVICE_FEE", on, Map.of("CAR", service + vat, "PC", -service, "TVA", -vat));
        if (atOnce) {
            move("FEES_CHARGED", on, "CC", "CAR", service + vat);
        }
        return payable - fund;
    }

    /** Takes over a fact that was accepted. */
    void take(NaiveStep step) {
        long openBefore = balance("ENC");
        steps.add(step);
        enter(step, step.amount(), step.on());
        if (isDone() && isSettling()) {
            charge(fees.settledOn(step.on()), balance("CAR"), balance("ICR"));
        }
        step.paidOff = step.reverses() < 0 ? openBefore - balance("ENC") : 0;
        state.after(step);
    }

    private void enter(NaiveStep step, long x, LocalDate on) {
        switch (step.move()) {
            case ADVANCE_PAID -> withInterest("ADVANCE", on, "CC", "BK", x);
            case DEBTOR_PAID -> paid(x, on);
            case BALANCE_PAID -> withInterest("BALANCE", on, "CC", "BK", x);
            case DIRECT_PAYMENT -> finishing("DIRECT_PAYMENT", on, "RD", "ENC", x);
            case DIRECT_PAYMENT_RETURNED -> finishing("DIRECT_PAYMENT_RETURNED", on, "BK", "RD", x);
            case SET_OFF -> finishing("SET_OFF", on, "CC", "RD", x);
            case CREDIT_NOTE -> creditNote(x, on);
            case SHORT_PAYMENT -> finishing("SHORT_PAYMENT", on, "CC", "ENC", balance("ENC"));
            case DISPUTED -> withInterest("DISPUTE", on, "CC", "LIT", used());
            case DISPUTE_RESOLVED -> withInterest("DISPUTE_RESOLVED", on, "LIT", "CC", -balance("LIT"));
            case DEFINANCED -> withInterest("DEFINANCING", on, "CC", "IND", used());
            case RETROCEDED -> goBack("RETROCESSION", on);
            case WRITTEN_OFF -> goBack("WRITE_OFF", on);
            case GUARANTEE_EFFECTIVE -> guarantee(on);
            case INDEMNITY_PAID -> withInterest("INDEMNITY", on, "BK", "IAR", x);
            case CLIENT_REPAID -> withInterest("CLIENT_REPAYMENT", on, "BK", "CC", x);
            case RECEIPT_ALLOCATED -> finishing("RECEIPT_ALLOCATED", on, "ENA", "ENC", x);
            case SURPLUS_REFUNDED -> move("SURPLUS_REFUNDED", on, "TP", "BK", x);
            case MONTH_ENDED -> endMonth(on);
            case REVERSED -> reverse(step.reverses(), on);
            case FEES_CHARGED, OVERDUE, CLAIM_FILED, CLAIM_REFUSED -> {}
            case ASSIGNED -> throw new IllegalArgumentException("an invoice is assigned once");
        }
    }

    private void paid(long received, LocalDate on) {
        long applied = Math.min(received, balance("ENC"));
        book("DEBTOR_PAYMENT", on, Map.of("BK", received, "ENC", -applied, "TP", applied - received));
        finish(on);
    }

    private void creditNote(long note, LocalDate on) {
        long unblocked = Math.min(note, -balance("IND"));
        long rest = note - unblocked;
        long reserve = Math.min(rest - Deal.round(rest, deal.advanceRate()), -balance("RES"));
        move("CREDIT_NOTE", on, "CC", "ENC", note);
        book("CREDIT_NOTE_SHARE", on, Map.of("RES", reserve, "IND", unblocked, "CC", -reserve - unblocked));
        finish(on);
    }

    private void goBack(String kind, LocalDate on) {
        release(on);
        move("SET_OFF", on, "CC", "RD", balance("RD"));
        finishing(kind, on, "CC", "ENC", balance("ENC"));
    }

    private void guarantee(LocalDate on) {
        long covered = Deal.round(Math.min(balance("ENC"), financeable), deal.cover());
        move("GUARANTEE", on, deal.ownRisk() ? "PG" : "IAR", "ENC", covered);
        release(on);
        finishing("UNCOVERED", on, "CC", "ENC", balance("ENC"));
    }

    private void endMonth(LocalDate lastDay) {
        interest(later(lastDay.plusDays(1), lastDay()), lastDay);
        if (deal.timing() == FeeTiming.MONTHLY) {
            charge(lastDay, fees.serviceUntil(lastDay), fees.financingUntil(lastDay));
        }
    }

    /** All entries of the step but interest, once; where the invoice is owed again, what was released is blocked again. */
    private void reverse(int step, LocalDate on) {
        steps.get(step).takenBack = true;
        takeBack(on, entry -> entry.step == step && !entry.kind.equals("INTEREST"));
        if (!isDone()) {
            takeBack(on, entry -> entry.kind.equals("RELEASE") || entry.kind.equals("FUND_TO_POOL"));
        }
        long res = Math.min(0, -balance("RES"));
        long lit = Math.min(0, -balance("LIT"));
        long ind = Math.min(0, -balance("IND"));
        book("RELEASE", on, Map.of("RES", res, "LIT", lit, "IND", ind, "CC", -res - lit - ind));
        finish(on);
    }

    private void takeBack(LocalDate on, Predicate<NaiveEntry> which) {
        int reversal = steps.size() - 1;
        for (NaiveEntry entry : List.copyOf(entries)) {
            if (!entry.takenBack && which.test(entry)) {
                add(entry.reversed(reversal, on));
            }
        }
    }

    private void finish(LocalDate on) {
        interest(on);
        if (isDone()) {
            release(on);
            move("FUND_TO_POOL", on, "FDG", "POOL", -balance("FDG"));
            interest(on);
        }
    }

    private void release(LocalDate on) {
        long res = -balance("RES");
        long lit = -balance("LIT");
        long ind = -balance("IND");
        book("RELEASE", on, Map.of("RES", res, "LIT", lit, "IND", ind, "CC", -res - lit - ind));
    }

    private void charge(LocalDate on, long service, long financing) {
        book("FEES_CHARGED", on, Map.of("CC", service + financing, "CAR", -service, "ICR", -financing));
    }

    /** Until the day or, should something be booked for later, until then. */
    private void interest(LocalDate on) {
        LocalDate until = later(on, lastDay());
        interest(until, until);
    }

    /** Total to date less what is booked. */
    private void interest(LocalDate until, LocalDate on) {
        NaiveInterest total = interestBefore(until);
        long interest = total.interest() + balance("PF");
        long vat = total.vat() + fees.vatOnInterest();
        book("INTEREST", on, Map.of("ICR", interest + vat, "PF", -interest, "TVA", -vat));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void withInterest(String kind, LocalDate on, String debit, String credit, long cents) {
        move(kind, on, debit, credit, cents);
        interest(on);
    }

    private void finishing(String kind, LocalDate on, String debit, String credit, long cents) {
        move(kind, on, debit, credit, cents);
        finish(on);
    }

    private void move(String kind, LocalDate on, String debit, String credit, long cents) {
        book(kind, on, Map.of(debit, cents, credit, -cents));
    }

    private void book(String kind, LocalDate on, Map<String, Long> legs) {
        NaiveEntry entry = new NaiveEntry(steps.size() - 1, kind, on, legs);
        if (!entry.legs.isEmpty()) {
            add(entry);
        }
    }

    private void add(NaiveEntry entry) {
        entries.add(entry);
        entry.legs.forEach((account, cents) -> {
            totals.merge(account, cents, Long::sum);
            addTo(byDay, entry.on, account, cents);
        });
    }

    /** A sum of zero is as if nothing had been booked. */
    static void addTo(Map<String, Long> sums, LocalDate on, String account, long cents) {
        sums.merge(on + " " + account, cents, (one, other) -> one + other == 0 ? null : one + other);
    }

    NaiveInterest interestBefore(LocalDate until) {
        return NaiveInterest.before(until, rates, entries);
    }

    long balance(String account) {
        return totals.getOrDefault(account, 0L);
    }

    /** The balance that would be left without what stands of a step. */
    long without(int step, String account) {
        return entries.stream()
                .filter(entry -> entry.step != step || entry.takenBack)
                .mapToLong(entry -> entry.of(account))
                .sum();
    }

    Map<String, Long> totals() {
        return totals;
    }

    boolean isDone() {
        return balance("ENC") == 0 && balance("RD") == 0;
    }

    /** The factor said what it charges, or paid a balance. */
    boolean isSettling() {
        long balancePaid = entries.stream()
                .filter(entry -> entry.kind.equals("BALANCE"))
                .mapToLong(entry -> entry.of("CC"))
                .sum();
        return balancePaid != 0 || steps.stream().anyMatch(step -> step.move() == Move.FEES_CHARGED);
    }

    /** Funds used by the invoice as booked so far; never below zero. */
    long used() {
        return Math.max(0, entries.stream().mapToLong(entry -> entry.used).sum());
    }

    LocalDate lastDay() {
        return entries.stream().map(entry -> entry.on).max(LocalDate::compareTo).orElseThrow();
    }

    long amount() {
        return amount;
    }

    long financeable() {
        return financeable;
    }

    NaiveState state() {
        return state;
    }

    /** What is booked on each account on each value date. */
    Map<String, Long> byDay() {
        return byDay;
    }

    List<NaiveStep> steps() {
        return steps;
    }

    List<NaiveEntry> entries() {
        return entries;
    }
}
