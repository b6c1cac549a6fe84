package fr.insegur.fec;

import java.time.LocalDate;
import java.time.YearMonth;

/** What comes back every month: salaries, what is owed on them, and the VAT return. */
final class MonthlyCharges implements CarriedOver {

    private final GeneratorSettings settings;
    private final Agenda agenda;
    private final EntryWriter writer;
    private final VatAccount vat;
    private final Numbering paySlips;
    private final Numbering vatReturns;
    private final long grossSalaries;
    private long socialDue;
    private long taxDue;
    private long vatDue;
    private long vatCredit;

    MonthlyCharges(Simulation.Desk desk) {
        this.settings = desk.settings();
        this.agenda = desk.agenda();
        this.writer = desk.writer();
        this.vat = desk.vat();
        this.paySlips = new Numbering("PAIE", settings, 2);
        this.vatReturns = new Numbering("CA3-", settings, 2);
        this.grossSalaries = Sizing.netTurnover(settings) * 8 / 100 / 12;
    }

    void closeMonth(LocalDate lastDay) {
        paySalaries(lastDay);
        declareVat(lastDay);
    }

    private void paySalaries(LocalDate day) {
        long employer = grossSalaries * 42 / 100;
        long social = employer + grossSalaries * 22 / 100;
        long tax = grossSalaries * 5 / 100;
        long net = grossSalaries + employer - social - tax;
        String number = paySlips.next(day);
        String label = "Salaires " + YearMonth.from(day);
        writer.write(new Entry(Journal.PAYROLL, day, number, label)
                .post(Account.SALARIES, grossSalaries)
                .post(Account.SOCIAL_CHARGES, employer)
                .post(Account.SOCIAL_SECURITY, -social)
                .post(Account.WITHHELD_TAX, -tax)
                .post(Account.STAFF, -net));
        writer.write(new Entry(Journal.BANK, day, number, "Virement des salaires")
                .post(Account.STAFF, net)
                .post(Account.BANK, -net));
        socialDue += social;
        taxDue += tax;
        LocalDate due = Season.workingDayFrom(day.plusDays(15));
        agenda.on(due, () -> {
            writer.write(new Entry(Journal.BANK, due, number, "Prélèvement des cotisations et de l'impôt")
                    .post(Account.SOCIAL_SECURITY, social)
                    .post(Account.WITHHELD_TAX, tax)
                    .post(Account.BANK, -social - tax));
            socialDue -= social;
            taxDue -= tax;
        });
    }

    private void declareVat(LocalDate day) {
        String number = vatReturns.next(day);
        Entry entry = new Entry(Journal.GENERAL, day, number, "TVA " + YearMonth.from(day));
        long payable = vat.declare(entry);
        long used = payable > 0 ? Math.min(payable, vatCredit) : 0;
        long toPay = Math.max(payable, 0) - used;
        long toCarry = Math.max(-payable, 0);
        vatCredit += toCarry - used;
        entry.post(Account.VAT_CREDIT, toCarry - used).post(Account.VAT_PAYABLE, -toPay);
        if (entry.lines().isEmpty()) {
            return;
        }
        writer.write(entry);
        if (toPay > 0) {
            vatDue += toPay;
            LocalDate due = Season.workingDayFrom(day.plusDays(22));
            agenda.on(due, () -> payVat(due, number, toPay));
        }
    }

    private void payVat(LocalDate day, String number, long cents) {
        writer.write(new Entry(Journal.BANK, day, number, "Télérèglement TVA")
                .post(Account.VAT_PAYABLE, cents)
                .post(Account.BANK, -cents));
        vatDue -= cents;
    }

    /** Adds what is owed or to be claimed at the start of the year. */
    @Override
    public void postOpening(Entry opening) {
        opening.post(Account.SOCIAL_SECURITY, -socialDue)
                .post(Account.WITHHELD_TAX, -taxDue)
                .post(Account.VAT_PAYABLE, -vatDue)
                .post(Account.VAT_CREDIT, vatCredit);
    }
}
