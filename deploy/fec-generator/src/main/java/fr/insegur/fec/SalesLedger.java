package fr.insegur.fec;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sells: issues invoices day by day and decides what becomes of each. */
final class SalesLedger implements CarriedOver {

    static final String INVOICE_PREFIX = "FA";

    private static final int IN_ADVANCE_PER_MILLE = 60;

    private final GeneratorSettings settings;
    private final Draws draws;
    private final Draws oddDraws;
    private final Oddities oddities;
    private final CustomerBook customers;
    private final Collection collection;
    private final ReceivablesBook receivables;
    private final Agenda agenda;
    private final EntryWriter writer;
    private final VatAccount vat;
    private final TruthCollector truth;
    private final Pace pace;
    private final long meanNetCents;
    private final Numbering invoiceNumbers;
    private final Numbering advanceNumbers;

    /** The settlement under way of each customer that pays by monthly statement; the key is its code. */
    private final Map<String, Statement> statements = new HashMap<>();

    /** Money received for what is not invoiced yet. */
    private final List<Advance> advances = new ArrayList<>();

    private record Statement(YearMonth month, Settlement settlement) {}

    private record Advance(Customer customer, Entry.Piece piece, long cents) {}

    SalesLedger(Simulation.Desk desk, CustomerBook customers, Collection collection) {
        this.settings = desk.settings();
        this.draws = new Draws(settings.seed() * 31 + 1);
        this.oddDraws = new Draws(settings.seed() * 31 + 5);
        this.oddities = new Oddities(settings);
        this.customers = customers;
        this.collection = collection;
        this.receivables = desk.receivables();
        this.agenda = desk.agenda();
        this.writer = desk.writer();
        this.vat = desk.vat();
        this.truth = desk.truth();
        long yearly = Sizing.invoicesPerYear(settings);
        this.pace = new Pace(yearly);
        this.meanNetCents = Sizing.netTurnover(settings) / yearly;
        this.invoiceNumbers = new Numbering(INVOICE_PREFIX, settings, yearly / 4);
        this.advanceNumbers = new Numbering("AC", settings, 0);
    }

    void issueInvoicesOf(LocalDate day) {
        long count = pace.countOn(day);
        for (long i = 0; i < count; i++) {
            Customer customer = customers.draw(draws);
            Goods goods = Goods.draw(draws, meanNetCents);
            if (settings.has(Trait.ADVANCES) && oddDraws.chance(IN_ADVANCE_PER_MILLE)) {
                takeAdvance(day, customer, goods);
            } else {
                Fate ordinary = Fate.draw(customer, day, draws);
                issue(day, customer, goods, oddities.fate(ordinary, customer, day));
            }
        }
    }

    private Settlement issue(LocalDate day, Customer customer, Goods goods, Fate fate) {
        SalesInvoice invoice = new SalesInvoice(invoiceNumbers.next(day), customer, day, goods, fate.disputed());
        Settlement settlement = settlementOf(invoice, fate);
        settlement.add(invoice);
        if (!doneOn(settlement, fate).isBefore(settings.firstOpening())) {
            truth.track(invoice);
        }
        truth.sold(day, goods.total());
        vat.collect(goods, 1);
        writer.write(new Entry(Journal.SALES, day, invoice.number, invoice.label("Facture"))
                .post(Account.CUSTOMERS, customer.party(), goods.total(), settlement.lettering)
                .post(Account.SALES_20, -goods.net20())
                .post(Account.SALES_5_5, -goods.net55())
                .post(Account.VAT_COLLECTED_20, -goods.vat20())
                .post(Account.VAT_COLLECTED_5_5, -goods.vat55()));
        return settlement;
    }

    /** Bills and doubtful debts live on when the invoice has left 411. */
    private static LocalDate doneOn(Settlement settlement, Fate fate) {
        Fate.Kind last = fate.steps().getLast().kind();
        return last == Fate.Kind.BILL || last == Fate.Kind.DOUBTFUL ? ReceivablesBook.NEVER : settlement.settledOn;
    }

    private Settlement settlementOf(SalesInvoice invoice, Fate fate) {
        Customer customer = invoice.customer;
        boolean together = customer.paysStatements() || settings.has(Trait.COLLECTIVE_PAYMENTS);
        if (!fate.ordinary() || !together) {
            Settlement alone = begin(customer, fate.end(), invoice.issued);
            for (Fate.Step step : fate.steps()) {
                agenda.on(step.on(), () -> collection.take(step, alone, invoice));
            }
            return alone;
        }
        YearMonth month = YearMonth.from(invoice.issued);
        Statement current = statements.get(customer.party().code());
        if (current == null || !current.month().equals(month)) {
            LocalDate paid = afterMonth(fate.end(), month);
            Settlement monthly = begin(customer, paid, invoice.issued);
            String label = "Virement %s relevé %02d/%d"
                    .formatted(customer.party().name(), month.getMonthValue(), month.getYear());
            agenda.on(paid, () -> collection.payTogether(monthly, paid, label));
            current = new Statement(month, monthly);
            statements.put(customer.party().code(), current);
        }
        return current.settlement();
    }

    /** A statement cannot be paid before its month is over. */
    private static LocalDate afterMonth(LocalDate paid, YearMonth month) {
        return paid.isAfter(month.atEndOfMonth())
                ? paid
                : Season.workingDayFrom(month.atEndOfMonth().plusDays(1));
    }

    private Settlement begin(Customer customer, LocalDate settledOn, LocalDate begun) {
        return receivables.begin(customer, Account.CUSTOMERS, begun, settledOn);
    }

    /** A part is paid now, the invoice follows. */
    private void takeAdvance(LocalDate day, Customer customer, Goods goods) {
        String number = advanceNumbers.next(day);
        Entry.Piece piece = new Entry.Piece(
                number, day, "Acompte sur commande " + customer.party().name());
        Advance advance = new Advance(customer, piece, goods.total() * oddDraws.between(200, 500) / 1000);
        advances.add(advance);
        writer.write(new Entry(Journal.BANK, day, number, piece.label())
                .post(Account.BANK, advance.cents())
                .post(Account.ADVANCES, customer.party(), -advance.cents(), Lettering.NONE));
        LocalDate invoiced = Season.workingDayFrom(day.plusDays(oddDraws.between(8, 40)));
        agenda.on(invoiced, () -> useAdvance(invoiced, advance, goods));
    }

    private void useAdvance(LocalDate day, Advance advance, Goods goods) {
        Customer customer = advance.customer();
        LocalDate paid = customer.term().dueDate(day).plusDays(customer.habit().delay(oddDraws));
        Settlement settlement =
                issue(day, customer, goods, new Fate(false, false, List.of(Fate.receipt(paid, Fate.REST))));
        SalesInvoice invoice = settlement.invoices().getFirst();
        String number = advance.piece().reference();
        String label = "Imputation acompte " + number + " sur " + invoice.number;
        invoice.pay(day, advance.cents());
        settlement.credited(new Entry.Piece(number, day, label), advance.cents());
        writer.write(new Entry(Journal.GENERAL, day, number, label)
                .post(Account.ADVANCES, customer.party(), advance.cents(), Lettering.NONE)
                .post(Account.CUSTOMERS, customer.party(), -advance.cents(), settlement.lettering));
        advances.remove(advance);
    }

    @Override
    public void postOpening(Entry opening) {
        for (Advance advance : advances) {
            opening.post(
                    Account.ADVANCES, advance.customer().party(), advance.piece(), -advance.cents(), Lettering.NONE);
        }
    }
}
