package fr.insegur.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What customers owe or are owed beyond the end of a financial year, and whose accounts the lettering explains. */
final class ReceivablesBook {

    /** For what is never settled as far as anybody knows. */
    static final LocalDate NEVER = LocalDate.MAX;

    private final GeneratorSettings settings;
    private final LetterBook letters;
    private final List<Settlement> carried = new ArrayList<>();
    private final Set<String> unexplained = new HashSet<>();

    ReceivablesBook(GeneratorSettings settings, LetterBook letters) {
        this.settings = settings;
        this.letters = letters;
    }

    Settlement begin(Customer customer, Account account, LocalDate begun, LocalDate settledOn) {
        Settlement settlement =
                new Settlement(customer, account, begun, settledOn, letters.letter(customer.party(), settledOn));
        if (settledOn.isAfter(settings.closingAfter(begun))) {
            carried.add(settlement);
        }
        return settlement;
    }

    /** What was begun before this day, the first of a financial year, and was not settled by then. */
    List<Settlement> carriedInto(LocalDate opening) {
        carried.removeIf(settlement -> settlement.settledOn.isBefore(opening));
        return carried;
    }

    /**
     * Notes that the opening entry of this day was written, which may have torn lettered groups apart; what does not outlive
     * the year that begins is forgotten.
     */
    void opened(LocalDate opening) {
        if (settings.has(Trait.OPENING_PER_CUSTOMER) || opening.isAfter(settings.firstOpening())) {
            carried.forEach(
                    settlement -> unexplained.add(settlement.customer.party().code()));
        }
        LocalDate closing = settings.closingAfter(opening);
        carried.removeIf(settlement -> !settlement.settledOn.isAfter(closing));
    }

    /**
     * Codes of the customers of whom every line is in a group that balances or is an invoice of which nothing was paid; to
     * be asked once the last year has ended.
     */
    Set<String> explained(List<Customer> customers) {
        Set<String> torn = new HashSet<>(unexplained);
        for (Settlement settlement : carried) {
            if (!settlement.isUntouched() || settlement.open() <= 0) {
                torn.add(settlement.customer.party().code());
            }
        }
        return customers.stream()
                .map(Customer::party)
                .filter(letters::covers)
                .map(Party::code)
                .filter(code -> !torn.contains(code))
                .collect(Collectors.toSet());
    }
}
