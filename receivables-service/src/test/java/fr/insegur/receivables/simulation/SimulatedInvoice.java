package fr.insegur.receivables.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.invoice.Fact;
import fr.insegur.receivables.invoice.Fees;
import fr.insegur.receivables.invoice.InvoiceFigures;
import fr.insegur.receivables.invoice.InvoiceLife;
import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.invoice.RefusedMove;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.JournalEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One invoice of a history: lived by the pure rules of the service, and computed a second time beside them. */
final class SimulatedInvoice {
    private final Deal deal;
    private final TermsHistory terms;
    private final NaiveInvoice naive;
    private final NextStep next;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<List<JournalEntry>> entriesOfSteps = new ArrayList<>();
    private final Map<String, Long> byDay = new TreeMap<>();
    private InvoiceLife.Known known;
    private @Nullable InvoiceLife life;
    private int refused;

    SimulatedInvoice(Random random, Deal deal) {
        this.deal = deal;
        this.terms = deal.history();
        this.naive = new NaiveInvoice(deal);
        LocalDate on = Draws.BEGINNING.plusDays(random.nextInt(120));
        long amount = 1_000 + random.nextInt(random.nextInt(4) == 0 ? 50_000_000 : 500_000);
        long financeable = switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1, 2 -> random.nextLong(amount + 1);
            default -> amount;
        };
        long missingInFund = random.nextInt(3) == 0 ? random.nextLong(amount / 5) : 0;
        long advance = naive.assign(amount, financeable, missingInFund, on);
        InvoiceFigures figures = InvoiceFigures.of(
                deal.money(amount), deal.money(financeable), deal.money(missingInFund), terms.at(on), on);
        assertEquals(deal.money(advance), figures.advance());
        LocalDate due = on.plusDays(10 + random.nextInt(50));
        this.next = new NextStep(random, deal, naive, due, advance, LocalDate.MIN);
        InvoiceState state = figures.financeable().isZero() ? InvoiceState.NON_FINANCEABLE : InvoiceState.ELIGIBLE;
        this.known = new InvoiceLife.Known(
                new UUID(random.nextLong(), random.nextLong()), figures, due, state, Set.of(), null);
        live(Fact.of(Move.ASSIGNED, on), false);
        Invariants.assertHold(this);
    }

    void step() {
        NaiveStep step = next.draw(known.state(), known.sides());
        if (next.mayHappen(step, known.state(), known.sides())) {
            naive.take(step);
            next.happened(step);
            live(fact(step), naive.isSettling());
            Invariants.assertHold(this);
        } else {
            assertThrows(RefusedMove.class, () -> life().take(fact(step)), step::toString);
            assertEquals(List.of(), life().book().entries());
            assertEquals(known, after(life()));
            refused++;
        }
    }

    private void live(Fact fact, boolean settling) {
        InvoiceLife living = life();
        living.take(fact);
        if (living.book().isDone() && settling) {
            living.book().chargeDueFees(fact.valueDate());
            living.settle();
        }
        entries.addAll(living.book().entries());
        entriesOfSteps.add(living.book().entries());
        living.book()
                .entries()
                .forEach(entry -> entry.postings().forEach(posting -> {
                    boolean pool = posting.account() == Account.FDG && posting.invoiceId() == null;
                    String account = pool ? "POOL" : posting.account().name();
                    NaiveInvoice.addTo(
                            byDay, entry.valueDate(), account, posting.amount().minor());
                }));
        known = after(living);
        life = null;
    }

    private InvoiceLife.Known after(InvoiceLife lived) {
        return new InvoiceLife.Known(
                known.id(),
                known.figures(),
                known.dueDate(),
                lived.state(),
                Set.copyOf(lived.sides()),
                lived.waitsUntil());
    }

    private Fact fact(NaiveStep step) {
        Money amount = deal.money(step.amount());
        return switch (step.move()) {
            case REVERSED -> Fact.reversal(step.on(), entriesOfSteps.get(step.reverses()));
            case FEES_CHARGED -> Fact.charged(step.on(), Fees.none(deal.currency()));
            default -> step.amount() == 0 ? Fact.of(step.move(), step.on()) : Fact.of(step.move(), step.on(), amount);
        };
    }

    /** From what was booked, as the service does it for every fact. */
    InvoiceLife life() {
        if (life == null) {
            life = new InvoiceLife(known, terms, entries, UUID::randomUUID);
        }
        return life;
    }

    InvoiceLife.Known known() {
        return known;
    }

    @Nullable
    LocalDate claimWaitsUntil() {
        return next.waitsUntil();
    }

    /** What is booked on each account on each value date; the guarantee fund's pool apart. */
    Map<String, Long> byDay() {
        return byDay;
    }

    /** Those of the last step. */
    List<JournalEntry> newEntries() {
        return entriesOfSteps.getLast();
    }

    NaiveInvoice naive() {
        return naive;
    }

    Deal deal() {
        return deal;
    }

    TermsHistory terms() {
        return terms;
    }

    int refused() {
        return refused;
    }

    @Override
    public String toString() {
        return deal + "\namount " + naive.amount() + ", financeable " + naive.financeable() + ", due " + known.dueDate()
                + ", " + known.state() + " " + known.sides() + "\n" + naive.steps();
    }
}
