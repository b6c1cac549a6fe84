package fr.insegur.fec;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the opening entry: item by item for customers and suppliers, as packages do that keep lettering over years. */
final class OpeningBalance {

    private final GeneratorSettings settings;
    private final LocalDate day;

    /** @param day the first of the financial year */
    OpeningBalance(GeneratorSettings settings, LocalDate day) {
        this.settings = settings;
        this.day = day;
    }

    Entry entry(ReceivablesBook receivables, PurchaseLedger purchases, List<CarriedOver> others) {
        Entry entry = new Entry(Journal.OPENING, day, "AN" + FecDates.compact(day), "À nouveau");
        long turnover = settings.annualTurnoverCents();
        entry.post(Account.CAPITAL, -turnover / 20);
        entry.post(Account.STOCK, turnover / 12);
        purchases
                .takeUnpaid()
                .forEach(unpaid -> entry.post(
                        Account.SUPPLIERS,
                        unpaid.supplier(),
                        carried(unpaid.piece()),
                        -unpaid.cents(),
                        unpaid.lettering()));
        if (settings.has(Trait.OPENING_PER_CUSTOMER)) {
            postSums(entry, receivables.carriedInto(day));
        } else {
            receivables.carriedInto(day).forEach(settlement -> postItems(entry, settlement));
        }
        receivables.opened(day);
        others.forEach(other -> other.postOpening(entry));
        entry.post(Account.BANK, turnover / 15);
        return entry.post(Account.RETAINED_EARNINGS, -entry.imbalance());
    }

    private static void postItems(Entry entry, Settlement settlement) {
        Party party = settlement.customer.party();
        for (Settlement.Item item : settlement.items()) {
            entry.post(settlement.account, party, item.carried(), item.cents(), settlement.lettering);
        }
    }

    private record Owed(Party party, Account account) {}

    private void postSums(Entry entry, List<Settlement> settlements) {
        Map<Owed, Long> sums = new LinkedHashMap<>();
        for (Settlement settlement : settlements) {
            sums.merge(new Owed(settlement.customer.party(), settlement.account), settlement.open(), Long::sum);
        }
        Entry.Piece piece = new Entry.Piece("AN" + FecDates.compact(day), day, "À nouveau");
        sums.forEach((owed, cents) -> entry.post(owed.account(), owed.party(), piece, cents, Lettering.NONE));
    }

    private static Entry.Piece carried(Entry.Piece piece) {
        return new Entry.Piece(piece.reference(), piece.date(), "À nouveau " + piece.label());
    }
}
