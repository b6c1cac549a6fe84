package fr.insegur.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Buys: books the suppliers' invoices and pays them 30 to 60 days later. */
final class PurchaseLedger {

    private static final List<String> TRADES = List.of(
            "Cidrerie",
            "Emballages",
            "Huilerie",
            "Laiterie",
            "Maraîchers",
            "Minoterie",
            "Papeterie",
            "Salaisons",
            "Sucrerie",
            "Transports");

    /** Goods for resale make up most purchases; services are a quarter of their size. */
    private static final List<Account> KINDS = List.of(
            Account.GOODS,
            Account.GOODS,
            Account.GOODS,
            Account.GOODS,
            Account.GOODS,
            Account.GOODS,
            Account.GOODS,
            Account.GOODS,
            Account.FREIGHT,
            Account.SUPPLIES);

    /** An invoice received and not paid before the next financial year, for the opening entry. */
    record Unpaid(Party supplier, Entry.Piece piece, long cents, LocalDate paidOn, Lettering lettering) {}

    private final GeneratorSettings settings;
    private final Draws draws;
    private final LetterBook letters;
    private final Agenda agenda;
    private final EntryWriter writer;
    private final VatAccount vat;
    private final List<Party> suppliers;
    private final Party landlord;
    private final Pace pace;
    private final long meanNetCents;
    private final Numbering receivedNumbers;
    private final Numbering transferNumbers;
    private final List<Unpaid> carried = new ArrayList<>();

    PurchaseLedger(Simulation.Desk desk) {
        this.settings = desk.settings();
        this.draws = new Draws(settings.seed() * 31 + 2);
        this.letters = desk.letters();
        this.agenda = desk.agenda();
        this.writer = desk.writer();
        this.vat = desk.vat();
        long yearly = Sizing.purchasesPerYear(settings);
        this.pace = new Pace(yearly);
        this.meanNetCents = Sizing.netTurnover(settings) * 95 / 100 / yearly;
        this.receivedNumbers = new Numbering("FF", settings, yearly / 4);
        this.transferNumbers = new Numbering("VF", settings, yearly / 5);
        InventedNames names = new InventedNames(draws);
        List<Party> all = new ArrayList<>();
        int count = settings.customers() / 3 + 5;
        for (int rank = 1; rank <= count; rank++) {
            all.add(new Party("F%05d".formatted(rank), names.next(TRADES)));
        }
        this.suppliers = List.copyOf(all);
        this.landlord = new Party("F%05d".formatted(count + 1), names.next(List.of("Foncière")));
    }

    /** How many purchases an ordinary day has, where nothing else decides it. */
    long paceOn(LocalDate day) {
        return pace.countOn(day);
    }

    void buy(LocalDate day) {
        Account kind = draws.oneOf(KINDS);
        long net = draws.amount(kind == Account.GOODS ? meanNetCents : meanNetCents / 4);
        boolean food = kind == Account.GOODS && draws.chance(500);
        Goods goods = food ? new Goods(0, net) : new Goods(net, 0);
        book(day, kind, draws.oneOf(suppliers), goods, day.plusDays(draws.between(30, 60)));
    }

    /** The rent, one hundredth of the turnover over the year. */
    void payRent(LocalDate day) {
        Goods rent = new Goods(Sizing.netTurnover(settings) / 1200, 0);
        book(day, Account.RENT, landlord, rent, day.plusDays(10));
    }

    /** What was received in the last financial year and not paid in it; to be asked once a year, when the next one begins. */
    List<Unpaid> takeUnpaid() {
        List<Unpaid> unpaid = List.copyOf(carried);
        carried.clear();
        return unpaid;
    }

    /** Buys from a customer, not to pay it but to set it off. */
    void buyToSetOff(LocalDate day, Party supplier, long cents) {
        long vatPart = cents / 6;
        String number = receivedNumbers.next(day);
        String label = "Achat " + number + " " + supplier.name();
        vat.deduct(vatPart);
        writer.write(new Entry(Journal.PURCHASES, day, number, label)
                .post(Account.SUPPLIES, cents - vatPart)
                .post(Account.VAT_DEDUCTIBLE, vatPart)
                .post(Account.SUPPLIERS, supplier, -cents, Lettering.NONE));
    }

    private void book(LocalDate day, Account kind, Party supplier, Goods goods, LocalDate payable) {
        LocalDate paidOn = Season.workingDayFrom(payable);
        Lettering lettering = letters.letter(supplier, paidOn);
        String number = receivedNumbers.next(day);
        String label = "Achat " + number + " " + supplier.name();
        Unpaid unpaid = new Unpaid(supplier, new Entry.Piece(number, day, label), goods.total(), paidOn, lettering);
        if (paidOn.isAfter(settings.closingAfter(day))) {
            carried.add(unpaid);
        }
        long deductible = goods.vat20() + goods.vat55();
        vat.deduct(deductible);
        writer.write(new Entry(Journal.PURCHASES, day, number, label)
                .post(kind, goods.net20() + goods.net55())
                .post(Account.VAT_DEDUCTIBLE, deductible)
                .post(Account.SUPPLIERS, supplier, -goods.total(), lettering));
        agenda.on(paidOn, () -> pay(unpaid));
    }

    private void pay(Unpaid unpaid) {
        String label =
                "Virement " + unpaid.supplier().name() + " " + unpaid.piece().reference();
        writer.write(new Entry(Journal.BANK, unpaid.paidOn(), transferNumbers.next(unpaid.paidOn()), label)
                .post(Account.SUPPLIERS, unpaid.supplier(), unpaid.cents(), unpaid.lettering())
                .post(Account.BANK, -unpaid.cents()));
    }
}
