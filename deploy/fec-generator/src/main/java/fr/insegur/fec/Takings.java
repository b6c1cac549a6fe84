package fr.insegur.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sales to nobody in particular: takings on customers that are none, and sales that pass by another account than 411. */
final class Takings {

    private static final int DAYS_WITH_TAKINGS_PER_MILLE = 350;
    private static final int DAYS_WITH_CASH_SALES_PER_MILLE = 250;

    private final GeneratorSettings settings;
    private final Draws draws;
    private final ReceivablesBook receivables;
    private final Agenda agenda;
    private final EntryWriter writer;
    private final VatAccount vat;
    private final TruthCollector truth;
    private final Numbering numbers;
    private final List<Customer> nobodies = new ArrayList<>();

    Takings(Simulation.Desk desk) {
        this.settings = desk.settings();
        this.draws = new Draws(settings.seed() * 31 + 6);
        this.receivables = desk.receivables();
        this.agenda = desk.agenda();
        this.writer = desk.writer();
        this.vat = desk.vat();
        this.truth = desk.truth();
        this.numbers = new Numbering("TK", settings, 0);
        if (settings.has(Trait.CASH_CUSTOMERS)) {
            nobodies.add(nobody("CCB", "CLIENTS CB"));
            nobodies.add(nobody("CESP", "ESPECES"));
            nobodies.add(nobody("CPART", "PARTICULIERS"));
        }
    }

    private static Customer nobody(String code, String name) {
        return new Customer(new Party(code, name), "", PaymentTerm.DAYS_30, Habit.ON_TIME, false, false);
    }

    /** Customers of the file that are nobody. */
    List<Customer> nobodies() {
        return nobodies;
    }

    void of(LocalDate day) {
        if (!Season.isWorkingDay(day)) {
            return;
        }
        if (!nobodies.isEmpty() && draws.chance(DAYS_WITH_TAKINGS_PER_MILLE)) {
            take(day, draws.oneOf(nobodies));
        }
        if (settings.has(Trait.SALES_ELSEWHERE) && draws.chance(DAYS_WITH_CASH_SALES_PER_MILLE)) {
            sellForCash(day);
        }
    }

    /** Books what was taken on a day; card companies and the bank take some days more. */
    private void take(LocalDate day, Customer nobody) {
        Goods goods = draw();
        String number = numbers.next(day);
        SalesInvoice takings = new SalesInvoice(number, nobody, day, goods, false);
        LocalDate banked = Season.workingDayFrom(day.plusDays(draws.between(1, 9)));
        Settlement settlement = receivables.begin(nobody, Account.CUSTOMERS, day, banked);
        settlement.add(takings);
        if (!banked.isBefore(settings.firstOpening())) {
            truth.track(takings);
        }
        truth.sold(day, goods.total());
        Entry entry = new Entry(Journal.SALES, day, number, takings.label("Recettes"));
        sell(entry.post(Account.CUSTOMERS, nobody.party(), goods.total(), settlement.lettering), goods);
        agenda.on(banked, () -> {
            String label = "Remise " + number + " " + nobody.party().name();
            takings.pay(banked, goods.total());
            settlement.credited(new Entry.Piece(number, banked, label), goods.total());
            writer.write(new Entry(Journal.BANK, banked, number, label)
                    .post(Account.BANK, goods.total())
                    .post(Account.CUSTOMERS, nobody.party(), -goods.total(), settlement.lettering));
        });
    }

    private void sellForCash(LocalDate day) {
        Goods goods = draw();
        String number = numbers.next(day);
        sell(
                new Entry(Journal.SALES, day, number, "Vente au comptant " + number)
                        .post(Account.CASH_SALES, goods.total()),
                goods);
        writer.write(new Entry(Journal.BANK, day, number, "Versement ventes au comptant " + number)
                .post(Account.BANK, goods.total())
                .post(Account.CASH_SALES, -goods.total()));
    }

    private Goods draw() {
        return Goods.draw(draws, Sizing.netTurnover(settings) / 2_000);
    }

    private void sell(Entry entry, Goods goods) {
        vat.collect(goods, 1);
        writer.write(entry.post(Account.SALES_20, -goods.net20())
                .post(Account.SALES_5_5, -goods.net55())
                .post(Account.VAT_COLLECTED_20, -goods.vat20())
                .post(Account.VAT_COLLECTED_5_5, -goods.vat55()));
    }
}
