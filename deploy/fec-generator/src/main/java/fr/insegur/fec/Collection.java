package fr.insegur.fec;

import java.time.LocalDate;

/** Books what becomes of invoices: receipts, credit notes, and everything that goes another way. */
final class Collection {

    private static final int SUSPENDED_PER_MILLE = 200;
    private static final int PAID_TWICE_PER_MILLE = 200;

    private final GeneratorSettings settings;
    private final Draws draws;
    private final Agenda agenda;
    private final EntryWriter writer;
    private final VatAccount vat;
    private final TruthCollector truth;
    private final ReceivablesBook receivables;
    private final PurchaseLedger purchases;
    private final FactorAccount factor;
    private final Numbering creditNoteNumbers;
    private final Numbering receiptNumbers;
    private final Numbering transferNumbers;

    Collection(Simulation.Desk desk, PurchaseLedger purchases, FactorAccount factor) {
        this.settings = desk.settings();
        this.draws = new Draws(settings.seed() * 31 + 4);
        this.agenda = desk.agenda();
        this.writer = desk.writer();
        this.vat = desk.vat();
        this.truth = desk.truth();
        this.receivables = desk.receivables();
        this.purchases = purchases;
        this.factor = factor;
        long yearly = Sizing.invoicesPerYear(settings);
        this.creditNoteNumbers = new Numbering("AV", settings, yearly / 60);
        this.receiptNumbers = new Numbering("RG", settings, yearly / 5);
        this.transferNumbers = new Numbering("OD", settings, yearly / 40);
    }

    void take(Fate.Step step, Settlement settlement, SalesInvoice invoice) {
        LocalDate on = step.on();
        switch (step.kind()) {
            case RECEIPT -> pay(step, settlement, invoice);
            case CREDIT_NOTE -> creditNote(step, settlement, invoice);
            case OVERPAYMENT -> overpay(on, settlement, invoice);
            case RETURN -> takeBack(on, settlement, invoice);
            case BILL -> passToBill(on, settlement, invoice);
            case DOUBTFUL -> passToDoubtful(on, settlement, invoice);
            case WRITE_OFF -> writeOff(on, settlement, invoice);
            case NETTING -> setOff(on, settlement, invoice);
            case FACTORED -> factor.buy(on, settlement, invoice);
        }
    }

    private void pay(Fate.Step step, Settlement settlement, SalesInvoice invoice) {
        long part = invoice.goods.total() * step.perMille() / 1000;
        long cents = step.perMille() == Fate.REST ? invoice.open() : part;
        invoice.pay(step.on(), cents);
        String what = invoice.open() > 0 ? "Acompte " : "Virement ";
        receive(settlement, step.on(), cents, what + nameOf(settlement) + " " + invoice.number);
    }

    /** One transfer for all that is open of these invoices. */
    void payTogether(Settlement settlement, LocalDate on, String label) {
        long cents = settlement.open();
        settlement.invoices().forEach(invoice -> invoice.pay(on, invoice.open()));
        receive(settlement, on, cents, label);
    }

    private void receive(Settlement settlement, LocalDate on, long cents, String label) {
        String number = receiptNumbers.next(on);
        settlement.credited(new Entry.Piece(number, on, label), cents);
        Party party = settlement.customer.party();
        if (settings.has(Trait.SUSPENSE) && draws.chance(SUSPENDED_PER_MILLE)) {
            writer.write(new Entry(Journal.BANK, on, number, "Virement reçu à identifier")
                    .post(Account.BANK, cents)
                    .post(Account.SUSPENSE, -cents));
            writer.write(new Entry(Journal.GENERAL, on, number, label)
                    .post(Account.SUSPENSE, cents)
                    .post(settlement.account, party, -cents, settlement.lettering));
            return;
        }
        writer.write(new Entry(Journal.BANK, on, number, label)
                .post(Account.BANK, cents)
                .post(settlement.account, party, -cents, settlement.lettering));
    }

    private void creditNote(Fate.Step step, Settlement settlement, SalesInvoice invoice) {
        Goods returned = invoice.goods.share(step.perMille());
        String number = creditNoteNumbers.next(step.on());
        String label = "Avoir " + number + " sur " + invoice.number + " " + nameOf(settlement);
        invoice.credit(returned.total());
        settlement.credited(new Entry.Piece(number, step.on(), label), returned.total());
        boolean inFile = !settlement.settledOn.isBefore(settings.firstOpening());
        truth.credited(
                new Truth.CreditNote(number, codeOf(settlement), invoice.number, step.on(), returned.total()), inFile);
        write(new Entry(Journal.SALES, step.on(), number, label), settlement, returned);
    }

    /** A rebate that belongs to no invoice and that nobody has taken off a payment so far. */
    void rebate(LocalDate on, Customer customer, Goods goods) {
        Settlement credit = receivables.begin(customer, Account.CUSTOMERS, on, ReceivablesBook.NEVER);
        String number = creditNoteNumbers.next(on);
        String label = "Ristourne " + number + " " + customer.party().name();
        credit.credited(new Entry.Piece(number, on, label), goods.total());
        truth.credited(new Truth.CreditNote(number, codeOf(credit), "", on, goods.total()), true);
        write(new Entry(Journal.SALES, on, number, label), credit, goods);
    }

    private void write(Entry entry, Settlement settlement, Goods returned) {
        vat.collect(returned, -1);
        writer.write(entry.post(Account.CUSTOMERS, settlement.customer.party(), -returned.total(), settlement.lettering)
                .post(Account.SALES_20, returned.net20())
                .post(Account.SALES_5_5, returned.net55())
                .post(Account.VAT_COLLECTED_20, returned.vat20())
                .post(Account.VAT_COLLECTED_5_5, returned.vat55()));
    }

    /** Pays the invoice, and either too much at once or the same again some days later. */
    private void overpay(LocalDate on, Settlement settlement, SalesInvoice invoice) {
        long cents = invoice.open();
        invoice.pay(on, cents);
        String label = "Virement " + nameOf(settlement) + " " + invoice.number;
        if (draws.chance(PAID_TWICE_PER_MILLE)) {
            receive(settlement, on, cents, label);
            LocalDate again = Season.workingDayFrom(on.plusDays(draws.between(3, 12)));
            agenda.on(again, () -> receive(excess(again, settlement.customer), again, cents, label));
            return;
        }
        long more = Math.max(100, cents * draws.between(2, 80) / 1000);
        String number = receiptNumbers.next(on);
        Settlement excess = excess(on, settlement.customer);
        Party party = settlement.customer.party();
        Entry.Piece own = new Entry.Piece(number, on, "Trop-perçu € " + party.name());
        settlement.credited(new Entry.Piece(number, on, label), cents);
        excess.credited(own, more);
        writer.write(new Entry(Journal.BANK, on, number, label)
                .post(Account.BANK, cents + more)
                .post(Account.CUSTOMERS, party, -cents, settlement.lettering)
                .post(Account.CUSTOMERS, party, own, -more, excess.lettering));
    }

    private Settlement excess(LocalDate on, Customer customer) {
        boolean refunded = settings.has(Trait.REFUNDS) && (!settings.has(Trait.OVERPAYMENTS) || draws.chance(600));
        if (!refunded) {
            return receivables.begin(customer, Account.CUSTOMERS, on, ReceivablesBook.NEVER);
        }
        LocalDate back = Season.workingDayFrom(on.plusDays(draws.between(10, 60)));
        Settlement excess = receivables.begin(customer, Account.CUSTOMERS, on, back);
        agenda.on(back, () -> refund(back, excess));
        return excess;
    }

    private void refund(LocalDate on, Settlement excess) {
        long cents = -excess.open();
        String label = "Remboursement trop-perçu " + nameOf(excess);
        excess.debited(new Entry.Piece(transferNumbers.next(on), on, label), cents);
        writer.write(new Entry(Journal.BANK, on, "RB" + FecDates.compact(on), label)
                .post(Account.CUSTOMERS, excess.customer.party(), cents, excess.lettering)
                .post(Account.BANK, -cents));
    }

    private void takeBack(LocalDate on, Settlement settlement, SalesInvoice invoice) {
        long before = invoice.open();
        invoice.unpay(on);
        long cents = invoice.open() - before;
        String number = receiptNumbers.next(on);
        String label = "Impayé prélèvement " + nameOf(settlement) + " " + invoice.number;
        settlement.debited(new Entry.Piece(number, on, label), cents);
        writer.write(new Entry(Journal.BANK, on, number, label)
                .post(Account.CUSTOMERS, settlement.customer.party(), cents, settlement.lettering)
                .post(Account.BANK, -cents));
    }

    private void passToBill(LocalDate on, Settlement settlement, SalesInvoice invoice) {
        LocalDate due = Season.workingDayFrom(invoice.due());
        Settlement bill = receivables.begin(settlement.customer, Account.BILLS, on, due);
        String label = "LCR %s %s éch. %s".formatted(invoice.number, nameOf(settlement), FecDates.slashed(due));
        pass(on, settlement, bill, invoice, label);
        agenda.on(due, () -> {
            long cents = bill.open();
            invoice.pay(due, cents);
            receive(bill, due, cents, "Encaissement LCR " + invoice.number);
        });
    }

    /** Of three, one is lost in the end, one is paid in part, one stays. */
    private void passToDoubtful(LocalDate on, Settlement settlement, SalesInvoice invoice) {
        int outcome = draws.between(1, 3);
        LocalDate later = Season.workingDayFrom(on.plusDays(draws.between(30, 120)));
        Settlement doubtful = receivables.begin(
                settlement.customer, Account.DOUBTFUL, on, outcome == 1 ? later : ReceivablesBook.NEVER);
        pass(on, settlement, doubtful, invoice, "Créance douteuse " + invoice.number + " " + nameOf(settlement));
        if (outcome == 1) {
            agenda.on(later, () -> writeOff(later, doubtful, invoice));
        } else if (outcome == 2) {
            Fate.Step part = new Fate.Step(later, Fate.Kind.RECEIPT, draws.between(100, 600));
            agenda.on(later, () -> pay(part, doubtful, invoice));
        }
    }

    /** From one account of the customer to another, the whole that is open. */
    private void pass(LocalDate on, Settlement from, Settlement to, SalesInvoice invoice, String label) {
        long cents = invoice.open();
        String number = transferNumbers.next(on);
        Entry.Piece piece = new Entry.Piece(number, on, label);
        from.credited(piece, cents);
        to.takeOver(invoice, piece, cents);
        Party party = from.customer.party();
        writer.write(new Entry(Journal.GENERAL, on, number, label)
                .post(to.account, party, cents, to.lettering)
                .post(from.account, party, -cents, from.lettering));
    }

    private void writeOff(LocalDate on, Settlement settlement, SalesInvoice invoice) {
        String label = "Créance irrécouvrable " + invoice.number + " " + nameOf(settlement);
        takeOff(on, settlement, invoice, Account.LOSSES, Party.NONE, label);
    }

    private void setOff(LocalDate on, Settlement settlement, SalesInvoice invoice) {
        Party supplier = CustomerBook.supplierAccount(settlement.customer);
        if (supplier == null) {
            throw new IllegalStateException(codeOf(settlement) + " sells nothing to the company.");
        }
        purchases.buyToSetOff(on, supplier, invoice.open());
        String label = "Compensation " + invoice.number + " " + nameOf(settlement);
        takeOff(on, settlement, invoice, Account.SUPPLIERS, supplier, label);
    }

    private void takeOff(
            LocalDate on, Settlement settlement, SalesInvoice invoice, Account to, Party party, String label) {
        long cents = invoice.open();
        String number = transferNumbers.next(on);
        settlement.credited(new Entry.Piece(number, on, label), cents);
        invoice.takeOff(cents);
        writer.write(new Entry(Journal.GENERAL, on, number, label)
                .post(to, party, cents, Lettering.NONE)
                .post(settlement.account, settlement.customer.party(), -cents, settlement.lettering));
    }

    private static String nameOf(Settlement settlement) {
        return settlement.customer.party().name();
    }

    private static String codeOf(Settlement settlement) {
        return settlement.customer.party().code();
    }
}
