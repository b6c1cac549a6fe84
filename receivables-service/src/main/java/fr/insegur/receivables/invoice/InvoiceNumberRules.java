package fr.insegur.receivables.invoice;

import java.util.Locale;

/** When two invoice numbers are the same number written twice. */
public final class InvoiceNumberRules {
    private InvoiceNumberRules() {}

    /** Upper case, letters and digits only, leading zeros kept: {@code VE/00066} and {@code ve_00066} are one number. */
    public static String normalise(String number) {
        StringBuilder kept = new StringBuilder(number.length());
        number.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
