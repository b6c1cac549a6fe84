package fr.insegur.fec;

import java.io.Writer;
import java.time.LocalDate;

/**
 * Lives the financial year of the company day by day, after most of a year that is lived but not written, so that the
 * opening entry holds what such a company really has open. Memory holds the open items and the truth, never the file.
 */
final class Simulation {

    private static final int DAYS_LIVED_BEFORE = 300;

    /** What all the ledgers of the company share. */
    record Desk(GeneratorSettings settings, EntryWriter writer, Agenda agenda, LetterBook letters, VatAccount vat) {}

    private final GeneratorSettings settings;
    private final EntryWriter writer;
    private final Agenda agenda;
    private final CustomerBook customers;
    private final TruthCollector truth;
    private final SalesLedger sales;
    private final PurchaseLedger purchases;
    private final MonthlyCharges charges;
    private long linesOpening;
    private long yearElapsed;

    Simulation(GeneratorSettings settings, Writer out) {
        this.settings = settings;
        this.writer = new EntryWriter(settings, out);
        this.agenda = new Agenda(settings.closing());
        this.customers = new CustomerBook(settings, new Draws(settings.seed() * 31));
        this.truth = new TruthCollector(settings);
        Desk desk = new Desk(settings, writer, agenda, new LetterBook(settings), new VatAccount());
        this.sales = new SalesLedger(desk, customers, truth);
        this.purchases = new PurchaseLedger(desk);
        this.charges = new MonthlyCharges(desk);
    }

    Truth run() {
        writer.header();
        LocalDate opening = settings.opening();
        LocalDate closing = settings.closing();
        for (LocalDate day = opening.minusDays(DAYS_LIVED_BEFORE); !day.isAfter(closing); day = day.plusDays(1)) {
            if (day.equals(opening)) {
                writer.write(new OpeningBalance(settings).entry(sales, purchases, charges));
                linesOpening = writer.linesWritten();
            }
            live(day);
        }
        return truth.truth(customers, writer.linesWritten());
    }

    private void live(LocalDate day) {
        agenda.runAllOf(day);
        sales.issueInvoicesOf(day);
        if (day.getDayOfMonth() == 5) {
            purchases.payRent(day);
        }
        if (day.isBefore(settings.opening())) {
            for (long i = purchases.paceOn(day); i > 0; i--) {
                purchases.buy(day);
            }
        } else {
            buyUpToPlan(day);
        }
        if (day.equals(day.withDayOfMonth(day.lengthOfMonth()))) {
            charges.closeMonth(day);
        }
    }

    /**
     * Purchases make up the lines that the sales of the day leave over; that is what brings the file near the wanted size
     * whatever chance did to the sales.
     */
    private void buyUpToPlan(LocalDate day) {
        yearElapsed += Season.shareOf(day);
        long planned = linesOpening + (settings.lines() - linesOpening) * yearElapsed / Season.YEAR;
        while (Season.isWorkingDay(day) && writer.linesWritten() + 3 <= planned) {
            purchases.buy(day);
        }
    }
}
