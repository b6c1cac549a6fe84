package fr.insegur.fec;

import java.time.LocalDate;

/** Builds the opening entry: item by item for customers and suppliers, as packages do that keep lettering over years. */
final class OpeningBalance {

    private final GeneratorSettings settings;

    OpeningBalance(GeneratorSettings settings) {
        this.settings = settings;
    }

    Entry entry(SalesLedger sales, PurchaseLedger purchases, MonthlyCharges charges) {
        LocalDate day = settings.opening();
        Entry entry = new Entry(Journal.OPENING, day, "AN" + FecDates.compact(day), "À nouveau");
        long turnover = settings.annualTurnoverCents();
        entry.post(Account.CAPITAL, -turnover / 20);
        entry.post(Account.STOCK, turnover / 12);
        purchases
                .unpaidBeforeYear()
                .forEach(unpaid -> entry.post(
                        Account.SUPPLIERS,
                        unpaid.supplier(),
                        opening(unpaid.piece()),
                        -unpaid.cents(),
                        unpaid.lettering()));
        sales.openBeforeYear().forEach(settlement -> postItems(entry, settlement));
        charges.postOpening(entry);
        entry.post(Account.BANK, turnover / 15);
        return entry.post(Account.RETAINED_EARNINGS, -entry.imbalance());
    }

    private static void postItems(Entry entry, Settlement settlement) {
        Party party = settlement.customer.party();
        for (SalesInvoice invoice : settlement.invoices()) {
            Entry.Piece piece = new Entry.Piece(invoice.number, invoice.issued, invoice.label("À nouveau"));
            entry.post(Account.CUSTOMERS, party, piece, invoice.goods.total(), settlement.lettering);
        }
        for (Settlement.Credited credited : settlement.credits()) {
            entry.post(Account.CUSTOMERS, party, opening(credited.piece()), -credited.cents(), settlement.lettering);
        }
    }

    private static Entry.Piece opening(Entry.Piece piece) {
        return new Entry.Piece(piece.reference(), piece.date(), "À nouveau " + piece.label());
    }
}
