package fr.insegur.fec;

/** How many documents, and of what size, fill the wanted number of lines; found by counting lines per document. */
final class Sizing {

    /** Lines that salaries, VAT returns and rent take in a year whatever its size. */
    private static final int FIXED_LINES = 200;

    private Sizing() {}

    /** Some 62 % of the other lines go to sales, at 5.1 lines for an invoice with what follows it. */
    static long invoicesPerYear(GeneratorSettings settings) {
        return (settings.lines() - FIXED_LINES) * 122L / 1000;
    }

    /** The rest goes to purchases, at five lines each with its payment; the plan of the year adjusts their number. */
    static long purchasesPerYear(GeneratorSettings settings) {
        return Math.max(20, (settings.lines() - FIXED_LINES) * 60L / 1000);
    }

    /** The mix of 20 % and 5.5 % goods adds 12.75 % of VAT to the net turnover. */
    static long netTurnover(GeneratorSettings settings) {
        return settings.annualTurnoverCents() / 11275 * 10000;
    }
}
