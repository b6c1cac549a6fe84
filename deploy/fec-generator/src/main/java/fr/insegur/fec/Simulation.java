package fr.insegur.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Lives the financial years of the company day by day, after most of a year that is lived but not written, so that the
 * opening entry holds what such a company really has open. Memory holds the open items and the truth, never the file.
 */
final class Simulation {

    private static final int DAYS_LIVED_BEFORE = 300;

    /** What all the ledgers of the company share. */
    record Desk(
            GeneratorSettings settings,
            EntryWriter writer,
            Agenda agenda,
            LetterBook letters,
            VatAccount vat,
            ReceivablesBook receivables,
            TruthCollector truth) {}

    private final GeneratorSettings settings;
    private final EntryWriter writer;
    private final Agenda agenda;
    private final CustomerBook customers;
    private final ReceivablesBook receivables;
    private final TruthCollector truth;
    private final SalesLedger sales;
    private final PurchaseLedger purchases;
    private final MonthlyCharges charges;
    private final FactorAccount factor;
    private final Takings takings;
    private final YearEnd yearEnd;
    private long linesBefore;
    private long linesOpening;
    private long yearElapsed;

    Simulation(GeneratorSettings settings, TruthCollector truth, EntryWriter.Opener opener) {
        this.settings = settings;
        this.truth = truth;
        this.writer = new EntryWriter(settings, opener);
        this.agenda = new Agenda(settings.closing());
        this.customers = new CustomerBook(settings, new Draws(settings.seed() * 31));
        LetterBook letters = new LetterBook(settings);
        this.receivables = new ReceivablesBook(settings, letters);
        Desk desk = new Desk(settings, writer, agenda, letters, new VatAccount(), receivables, truth);
        this.purchases = new PurchaseLedger(desk);
        this.factor = new FactorAccount(desk);
        Collection collection = new Collection(desk, purchases, factor);
        this.sales = new SalesLedger(desk, customers, collection);
        this.charges = new MonthlyCharges(desk);
        this.takings = new Takings(desk);
        this.yearEnd = new YearEnd(desk, customers, collection);
    }

    /** Lives all years and writes them. */
    void run() {
        LocalDate closing = settings.closing();
        LocalDate yearBegins = settings.firstOpening();
        LocalDate day = yearBegins.minusDays(DAYS_LIVED_BEFORE);
        for (; !day.isAfter(closing); day = day.plusDays(1)) {
            if (day.equals(yearBegins)) {
                openYear(day);
                yearBegins = day.plusYears(1);
            }
            live(day);
        }
        writer.endFile();
    }

    /** How many lines were written. */
    long lines() {
        return writer.linesWritten();
    }

    /** What is true of all that was written. */
    Truth truth() {
        List<Customer> all = new ArrayList<>(customers.all());
        all.addAll(takings.nobodies());
        return truth.truth(all, receivables, writer);
    }

    private void openYear(LocalDate day) {
        writer.startFile(settings.closingAfter(day));
        linesBefore = writer.linesWritten();
        writer.write(new OpeningBalance(settings, day)
                .entry(receivables, purchases, List.of(sales, yearEnd, factor, charges)));
        yearEnd.openYear(day);
        linesOpening = writer.linesWritten();
        yearElapsed = 0;
    }

    private void live(LocalDate day) {
        agenda.runAllOf(day);
        sales.issueInvoicesOf(day);
        takings.of(day);
        if (day.getDayOfMonth() == 5) {
            purchases.payRent(day);
        }
        if (day.isBefore(settings.firstOpening())) {
            for (long i = purchases.paceOn(day); i > 0; i--) {
                purchases.buy(day);
            }
        } else {
            buyUpToPlan(day);
        }
        if (day.equals(day.withDayOfMonth(day.lengthOfMonth()))) {
            yearEnd.closeMonth(day);
            charges.closeMonth(day);
        }
    }

    /**
     * Purchases make up the lines that the sales of the day leave over; that is what brings the file near the wanted size
     * whatever chance did to the sales.
     */
    private void buyUpToPlan(LocalDate day) {
        yearElapsed += Season.shareOf(day);
        long planned = linesOpening + (settings.lines() + linesBefore - linesOpening) * yearElapsed / Season.YEAR;
        while (Season.isWorkingDay(day) && writer.linesWritten() + 3 <= planned) {
            purchases.buy(day);
        }
    }
}
