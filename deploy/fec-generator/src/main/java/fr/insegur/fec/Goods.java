package fr.insegur.fec;

/** Net amounts by VAT rate, in cents, and the VAT on them: 20 % and 5.5 %, each rounded half up once per document. */
record Goods(long net20, long net55) {

    /** What most invoices of a food wholesaler hold: one rate or the other, and three in ten both. */
    static Goods draw(Draws draws, long meanNetCents) {
        long net = draws.amount(meanNetCents);
        int mix = draws.between(1, 100);
        if (mix <= 35) {
            return new Goods(net, 0);
        }
        if (mix <= 70) {
            return new Goods(0, net);
        }
        long food = net * draws.between(300, 700) / 1000;
        return new Goods(net - food, food);
    }

    /** The part that a return or an allowance of this many thousandths concerns. */
    Goods share(int perMille) {
        return new Goods(net20 * perMille / 1000, net55 * perMille / 1000);
    }

    long vat20() {
        return (net20 * 20 + 50) / 100;
    }

    long vat55() {
        return (net55 * 55 + 500) / 1000;
    }

    long total() {
        return net20 + net55 + vat20() + vat55();
    }
}
