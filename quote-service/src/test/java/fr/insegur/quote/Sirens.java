package fr.insegur.quote;

import fr.insegur.platform.identifier.Siren;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Numbers of companies that pass for real ones. */
public final class Sirens {
    private Sirens() {}

    /** One that no other test has, as good as certainly. */
    public static String any() {
        int first = ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        return IntStream.range(0, 10)
                .mapToObj(last -> first + "" + last)
                .filter(Siren::isValid)
                .findFirst()
                .orElseThrow();
    }
}
