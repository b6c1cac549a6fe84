package fr.insegur.fec;

import java.time.LocalDate;

/** The account with a factor that buys some invoices: it advances most of each, takes its commission, pays the rest later. */
final class FactorAccount implements CarriedOver {

    private static final int ADVANCED_PER_MILLE = 880;
    private static final int COMMISSION_PER_MILLE = 9;

    private final Agenda agenda;
    private final EntryWriter writer;
    private final VatAccount vat;
    private final Numbering remittances;
    private long balance;

    FactorAccount(Simulation.Desk desk) {
        this.agenda = desk.agenda();
        this.writer = desk.writer();
        this.vat = desk.vat();
        this.remittances = new Numbering("BF", desk.settings(), 0);
    }

    /** The invoice leaves 411; what the factor pays for it comes in two parts. */
    void buy(LocalDate on, Settlement settlement, SalesInvoice invoice) {
        long cents = invoice.open();
        String number = remittances.next(on);
        String label = "Cession affacturage " + invoice.number;
        settlement.credited(new Entry.Piece(number, on, label), cents);
        invoice.takeOff(cents);
        writer.write(new Entry(Journal.GENERAL, on, number, label)
                .post(Account.FACTOR, cents)
                .post(Account.CUSTOMERS, settlement.customer.party(), -cents, settlement.lettering));
        balance += cents;
        LocalDate advanced = Season.workingDayFrom(on.plusDays(2));
        agenda.on(advanced, () -> advance(advanced, number, cents));
        LocalDate released = Season.workingDayFrom(invoice.due().plusDays(3));
        long rest = cents - advanceOn(cents);
        agenda.on(released, () -> pay(released, number, rest - feesOn(cents), "Libération réserve factor " + number));
    }

    private void advance(LocalDate on, String number, long cents) {
        long commission = cents * COMMISSION_PER_MILLE / 1000;
        long fees = feesOn(cents);
        vat.deduct(fees - commission);
        writer.write(new Entry(Journal.GENERAL, on, number, "Commission d'affacturage " + number)
                .post(Account.FACTOR_FEES, commission)
                .post(Account.VAT_DEDUCTIBLE, fees - commission)
                .post(Account.FACTOR, -fees));
        balance -= fees;
        pay(on, number, advanceOn(cents), "Financement factor " + number);
    }

    private void pay(LocalDate on, String number, long cents, String label) {
        writer.write(new Entry(Journal.BANK, on, number, label)
                .post(Account.BANK, cents)
                .post(Account.FACTOR, -cents));
        balance -= cents;
    }

    private static long advanceOn(long cents) {
        return cents * ADVANCED_PER_MILLE / 1000;
    }

    private static long feesOn(long cents) {
        long commission = cents * COMMISSION_PER_MILLE / 1000;
        return commission + commission / 5;
    }

    @Override
    public void postOpening(Entry opening) {
        opening.post(Account.FACTOR, balance);
    }
}
