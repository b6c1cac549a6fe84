package fr.insegur.receivables.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What supplier and customer agreed on: when an invoice falls due, as a rule and not as a date. */
public sealed interface PaymentTerm {
    /** The longest term in days that is taken for one. */
    int LONGEST = 180;

    /** The last day of the month to which an invoice may be deferred; later ones do not exist in every month. */
    int LAST_DAY_OF_MONTH = 28;

    /** When an invoice of that day has to be paid. */
    LocalDate dueDate(LocalDate issued);

    /** The one way in which this term is written, as {@link #parse} reads it: {@code 60J}, {@code FDM+45J}, {@code 45J+FDM}. */
    String text();

    /** Days from the invoice, 0 to {@value #LONGEST}; none is "comptant". */
    record Days(int days) implements PaymentTerm {
        public Days {
            requireTerm(days);
        }

        @Override
        public LocalDate dueDate(LocalDate issued) {
            return issued.plusDays(days);
        }

        @Override
        public String text() {
            return days + "J";
        }
    }

    /** The two ways to read "45 jours fin de mois". */
    enum Reading {
        /** The end of the month of the invoice, then the days. */
        END_THEN_DAYS,
        /** The days, then the end of the month in which they end. */
        DAYS_THEN_END
    }

    /**
     * Days and the end of a month.
     *
     * @param days 0 to {@value #LONGEST}
     * @param following the day of the month after that, 1 to {@value #LAST_DAY_OF_MONTH}, as in "fin de mois le 10"; 0 where it is the end
     *     itself. Only after {@link Reading#DAYS_THEN_END}: days after the end are its own
     */
    record EndOfMonth(int days, Reading reading, int following) implements PaymentTerm {
        public EndOfMonth {
            requireTerm(days);
            if (following < 0 || following > LAST_DAY_OF_MONTH || (following > 0 && reading == Reading.END_THEN_DAYS)) {
                throw new IllegalArgumentException("no such day of the following month: " + following);
            }
        }

        public EndOfMonth(int days, Reading reading) {
            this(days, reading, 0);
        }

        @Override
        public LocalDate dueDate(LocalDate issued) {
            return switch (reading) {
                case END_THEN_DAYS -> YearMonth.from(issued).atEndOfMonth().plusDays(days);
                case DAYS_THEN_END ->
                    YearMonth.from(issued.plusDays(days)).atEndOfMonth().plusDays(following);
            };
        }

        @Override
        public String text() {
            String text = reading == Reading.END_THEN_DAYS ? "FDM+" + days + "J" : days + "J+FDM";
            return following == 0 ? text : text + "+" + following;
        }
    }

    /** A periodic invoice that sums up the deliveries of at most a month, and days from it, 0 to {@value #LONGEST}. */
    record Periodic(int days) implements PaymentTerm {
        public Periodic {
            requireTerm(days);
        }

        @Override
        public LocalDate dueDate(LocalDate issued) {
            return issued.plusDays(days);
        }

        @Override
        public String text() {
            return days + "J PERIODIQUE";
        }
    }

    /**
     * A term as people write it into a column of its own: "60J", "60", "à 60 jours nets", "45FDM", "45 jours fin de mois", "FDM+45J", "30J
     * FDM le 10", "comptant", "à réception", "45 jours facture récapitulative". "Fin de mois" is read as the end of the month of the
     * invoice and then the days, unless the text has a plus before it ("45J+FDM") or a day of the following month.
     *
     * @return empty when the text is anything else, or says more than a term
     */
    static Optional<PaymentTerm> parse(String text) {
        return WrittenTerms.parse(text);
    }

    /**
     * The first term in a label of an accounting file. Days alone count when they are such as are agreed on (10, 15, 20 … 180) or are said
     * to be "nets"; "3 jours de formation" is no term. Fast enough for each line of a large file.
     */
    static Optional<PaymentTerm> inLabel(String label) {
        return WrittenTerms.inLabel(label);
    }

    private static void requireTerm(int days) {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("a term has 0 to " + LONGEST + " days, not " + days);
        }
    }
}
