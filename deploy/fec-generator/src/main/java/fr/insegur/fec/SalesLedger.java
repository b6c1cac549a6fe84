package fr.insegur.fec;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sells: issues invoices day by day, decides what becomes of each, and books receipts and credit notes when they come. */
final class SalesLedger {

    private final GeneratorSettings settings;
    private final Draws draws;
    private final CustomerBook customers;
    private final LetterBook letters;
    private final Agenda agenda;
    private final EntryWriter writer;
    private final VatAccount vat;
    private final TruthCollector truth;
    private final Pace pace;
    private final long meanNetCents;
    private final Numbering invoiceNumbers;
    private final Numbering creditNoteNumbers;
    private final Numbering receiptNumbers;

    /** The settlement under way of each customer that pays by monthly statement; the key is its code. */
    private final Map<String, Statement> statements = new HashMap<>();

    private final List<Settlement> openBeforeYear = new ArrayList<>();

    private record Statement(YearMonth month, Settlement settlement) {}

    SalesLedger(Simulation.Desk desk, CustomerBook customers, TruthCollector truth) {
        this.settings = desk.settings();
        this.draws = new Draws(settings.seed() * 31 + 1);
        this.customers = customers;
        this.letters = desk.letters();
        this.agenda = desk.agenda();
        this.writer = desk.writer();
        this.vat = desk.vat();
        this.truth = truth;
        long yearly = Sizing.invoicesPerYear(settings);
        this.pace = new Pace(yearly);
        this.meanNetCents = Sizing.netTurnover(settings) / yearly;
        this.invoiceNumbers = new Numbering("FA", settings, yearly / 4);
        this.creditNoteNumbers = new Numbering("AV", settings, yearly / 60);
        this.receiptNumbers = new Numbering("RG", settings, yearly / 5);
    }

    void issueInvoicesOf(LocalDate day) {
        long count = pace.countOn(day);
        for (long i = 0; i < count; i++) {
            issue(day);
        }
    }

    /** Settlements begun before the financial year and not finished by then, for the opening entry. */
    List<Settlement> openBeforeYear() {
        return openBeforeYear;
    }

    private void issue(LocalDate day) {
        Customer customer = customers.draw(draws);
        Goods goods = Goods.draw(draws, meanNetCents);
        Fate fate = Fate.draw(customer, day, draws);
        SalesInvoice invoice = new SalesInvoice(invoiceNumbers.next(day), customer, day, goods, fate.disputed());
        Settlement settlement = settlementOf(invoice, fate);
        settlement.add(invoice);
        if (!settlement.settledOn.isBefore(settings.opening())) {
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
    }

    private Settlement settlementOf(SalesInvoice invoice, Fate fate) {
        Customer customer = invoice.customer;
        if (!fate.ordinary() || !customer.paysStatements()) {
            Settlement alone = begin(customer, fate.end(), invoice.issued);
            for (Fate.Step step : fate.steps()) {
                agenda.on(step.on(), () -> take(step, alone, invoice));
            }
            return alone;
        }
        YearMonth month = YearMonth.from(invoice.issued);
        Statement current = statements.get(customer.party().code());
        if (current == null || !current.month().equals(month)) {
            Settlement monthly = begin(customer, fate.end(), invoice.issued);
            agenda.on(fate.end(), () -> payStatement(monthly, fate.end(), month));
            current = new Statement(month, monthly);
            statements.put(customer.party().code(), current);
        }
        return current.settlement();
    }

    private Settlement begin(Customer customer, LocalDate settledOn, LocalDate begun) {
        Settlement settlement = new Settlement(customer, settledOn, letters.letter(customer.party(), settledOn));
        if (begun.isBefore(settings.opening()) && !settledOn.isBefore(settings.opening())) {
            openBeforeYear.add(settlement);
        }
        return settlement;
    }

    private void take(Fate.Step step, Settlement settlement, SalesInvoice invoice) {
        if (step.kind() == Fate.Kind.CREDIT_NOTE) {
            creditNote(step, settlement, invoice);
            return;
        }
        long cents = step.perMille() == Fate.REST ? invoice.open() : invoice.goods.total() * step.perMille() / 1000;
        invoice.pay(step.on(), cents);
        String what = invoice.open() > 0 ? "Acompte " : "Virement ";
        receive(settlement, step.on(), cents, what + invoice.customer.party().name() + " " + invoice.number);
    }

    private void payStatement(Settlement settlement, LocalDate on, YearMonth month) {
        long cents = settlement.open();
        settlement.invoices().forEach(invoice -> invoice.pay(on, invoice.open()));
        String label = "Virement %s relevé %02d/%d"
                .formatted(settlement.customer.party().name(), month.getMonthValue(), month.getYear());
        receive(settlement, on, cents, label);
    }

    private void receive(Settlement settlement, LocalDate on, long cents, String label) {
        String number = receiptNumbers.next(on);
        settlement.credited(new Entry.Piece(number, on, label), cents);
        writer.write(new Entry(Journal.BANK, on, number, label)
                .post(Account.BANK, cents)
                .post(Account.CUSTOMERS, settlement.customer.party(), -cents, settlement.lettering));
    }

    private void creditNote(Fate.Step step, Settlement settlement, SalesInvoice invoice) {
        Goods returned = invoice.goods.share(step.perMille());
        Party party = invoice.customer.party();
        String number = creditNoteNumbers.next(step.on());
        String label = "Avoir " + number + " sur " + invoice.number + " " + party.name();
        invoice.credit(returned.total());
        settlement.credited(new Entry.Piece(number, step.on(), label), returned.total());
        truth.credited(
                number, invoice, step.on(), returned.total(), !settlement.settledOn.isBefore(settings.opening()));
        vat.collect(returned, -1);
        writer.write(new Entry(Journal.SALES, step.on(), number, label)
                .post(Account.CUSTOMERS, party, -returned.total(), settlement.lettering)
                .post(Account.SALES_20, returned.net20())
                .post(Account.SALES_5_5, returned.net55())
                .post(Account.VAT_COLLECTED_20, returned.vat20())
                .post(Account.VAT_COLLECTED_5_5, returned.vat55()));
    }
}
