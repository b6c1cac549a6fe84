package fr.insegur.receivables;

import java.util.concurrent.ThreadLocalRandom;

/** Valid SIREN of companies that do not exist, another one each time. */
public final class Sirens {
    private Sirens() {}

    public static String next() {
        String eight = Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));
        int sum = 0;
        for (int index = 0; index < 8; index++) {
            int digit = eight.charAt(index) - '0';
            int weighted = index % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return eight + (10 - sum % 10) % 10;
    }
}
