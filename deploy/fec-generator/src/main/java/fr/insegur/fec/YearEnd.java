package fr.insegur.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is booked on the last day of a month or a year: sales that are invoiced later, and rebates. */
final class YearEnd implements CarriedOver {

    private static final int NOT_INVOICED = 3;
    private static final int REBATES_PER_MILLE = 40;

    private final GeneratorSettings settings;
    private final Draws draws;
    private final EntryWriter writer;
    private final CustomerBook customers;
    private final Collection collection;
    private final long meanNetCents;
    private final List<NotInvoiced> notInvoiced = new ArrayList<>();

    private record NotInvoiced(Party party, Goods goods) {}

    YearEnd(Simulation.Desk desk, CustomerBook customers, Collection collection) {
        this.settings = desk.settings();
        this.draws = new Draws(settings.seed() * 31 + 7);
        this.writer = desk.writer();
        this.customers = customers;
        this.collection = collection;
        this.meanNetCents = Sizing.netTurnover(settings) / Sizing.invoicesPerYear(settings);
    }

    void closeMonth(LocalDate lastDay) {
        if (settings.has(Trait.CREDIT_NOTES)) {
            for (Customer customer : customers.all()) {
                if (draws.chance(REBATES_PER_MILLE)) {
                    collection.rebate(lastDay, customer, Goods.draw(draws, meanNetCents / 30));
                }
            }
        }
        if (settings.has(Trait.NOT_YET_INVOICED)
                && settings.closingAfter(lastDay).equals(lastDay)) {
            for (int i = 0; i < NOT_INVOICED; i++) {
                notInvoiced.add(new NotInvoiced(customers.draw(draws).party(), Goods.draw(draws, meanNetCents)));
            }
            notInvoiced.forEach(sale -> book(lastDay, sale, 1, "Facture à établir "));
        }
    }

    /** Takes back what the closing of the year before booked, once it is in the opening entry. */
    void openYear(LocalDate firstDay) {
        notInvoiced.forEach(sale -> book(firstDay, sale, -1, "Extourne facture à établir "));
        notInvoiced.clear();
    }

    private void book(LocalDate day, NotInvoiced sale, int sign, String label) {
        Goods goods = sale.goods();
        String number = "FAE" + FecDates.compact(day);
        writer.write(
                new Entry(Journal.GENERAL, day, number, label + sale.party().name())
                        .post(Account.NOT_INVOICED, sale.party(), sign * goods.total(), Lettering.NONE)
                        .post(Account.SALES_20, -sign * goods.net20())
                        .post(Account.SALES_5_5, -sign * goods.net55())
                        .post(Account.VAT_NOT_INVOICED, -sign * (goods.vat20() + goods.vat55())));
    }

    @Override
    public void postOpening(Entry opening) {
        for (NotInvoiced sale : notInvoiced) {
            Goods goods = sale.goods();
            opening.post(Account.NOT_INVOICED, sale.party(), goods.total(), Lettering.NONE)
                    .post(Account.VAT_NOT_INVOICED, -goods.vat20() - goods.vat55());
        }
    }
}
