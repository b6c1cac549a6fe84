package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.ledger.FundsUsedRules.Movement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is booked, in the order of booking, and what it comes to: one invoice's entries, or those of a contract beside its invoices. */
public final class Booked {
    private final Currency currency;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();
    private final Map<Account, Money> balances = new EnumMap<>(Account.class);

    public Booked(Currency currency, List<JournalEntry> entries) {
        this.currency = currency;
        entries.forEach(this::add);
    }

    /** Books one more. */
    public void add(JournalEntry entry) {
        entries.add(entry);
        // A reversal counts as the kind that it takes back, so that sums by kind stay right.
        EntryKind kind = entry.reverses() == null ? entry.kind() : kindOf(entry.reverses());
        for (Posting posting : entry.postings()) {
            if (isKeptFor(posting, entry)) {
                movements.add(new Movement(entry.valueDate(), kind, posting.account(), posting.amount()));
                balances.merge(posting.account(), posting.amount(), Money::plus);
            }
        }
    }

    /** What an invoice's entry moves between the invoice and the contract's pool stands once in the books of the invoice. */
    private static boolean isKeptFor(Posting posting, JournalEntry entry) {
        return entry.invoiceId() == null
                || posting.invoiceId() != null
                || !posting.account().isPerInvoice();
    }

    private EntryKind kindOf(UUID id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(JournalEntry::kind)
                .findFirst()
                .orElse(EntryKind.REVERSAL);
    }

    /** Debit positive. */
    public Money balance(Account account) {
        return balances.getOrDefault(account, Money.zero(currency));
    }

    public Money sum(Predicate<Movement> which) {
        return Money.sum(
                currency, movements.stream().filter(which).map(Movement::amount).toList());
    }

    /** Those of a kind that were not taken back. */
    public List<JournalEntry> standing(EntryKind kind) {
        return standing(entries.stream().filter(entry -> entry.kind() == kind).toList());
    }

    /** Those among some entries that were not taken back. */
    public List<JournalEntry> standing(List<JournalEntry> some) {
        Collection<UUID> reversed = entries.stream()
                .map(JournalEntry::reverses)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return some.stream().filter(entry -> !reversed.contains(entry.id())).toList();
    }

    /** The last value date of what was booked on an account; the beginning of time where there is nothing. */
    public LocalDate lastOn(Account account) {
        return last(movement -> movement.account() == account);
    }

    /** The last value date of all that was booked. */
    public LocalDate lastDay() {
        return last(movement -> true);
    }

    public List<Movement> movements() {
        return movements;
    }

    public List<JournalEntry> entries() {
        return entries;
    }

    private LocalDate last(Predicate<Movement> which) {
        return movements.stream()
                .filter(which)
                .map(Movement::valueDate)
                .reduce(LocalDate.MIN, (one, other) -> one.isAfter(other) ? one : other);
    }
}
