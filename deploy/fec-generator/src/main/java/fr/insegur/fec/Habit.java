package fr.insegur.fec;

/** How a customer pays: days from the due date, and how often something goes wrong, in thousandths of its invoices. */
enum Habit {
    ON_TIME(-2, 5, 5, 0),
    LATE(8, 28, 10, 60),
    VERY_LATE(30, 75, 20, 120),
    DISPUTING(2, 18, 300, 30);

    private final int leastDelay;
    private final int mostDelay;
    final int disputesPerMille;
    final int instalmentsPerMille;

    Habit(int leastDelay, int mostDelay, int disputesPerMille, int instalmentsPerMille) {
        this.leastDelay = leastDelay;
        this.mostDelay = mostDelay;
        this.disputesPerMille = disputesPerMille;
        this.instalmentsPerMille = instalmentsPerMille;
    }

    int delay(Draws draws) {
        return draws.between(leastDelay, mostDelay);
    }
}
