package fr.insegur.receivables.auditdocument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextsTest {
    private final PrintableText printable = new PrintableText(point -> point < 0x2000);

    @ParameterizedTest
    @CsvSource({
        "0.00, '0,00 €', '0 €'",
        "-0.49, '−0,49 €', '0 €'",
        "999.50, '999,50 €', '1 000 €'",
        "1234567.89, '1 234 567,89 €', '1 234 568 €'",
        "-1234.50, '−1 234,50 €', '−1 235 €'"
    })
    void amountsAreWrittenAsInFrance(String amount, String exact, String whole) {
        assertEquals(exact, plain(FrenchNumbers.exact(Money.eur(amount))));
        assertEquals(whole, plain(FrenchNumbers.whole(Money.eur(amount))));
    }

    @Test
    void currenciesHaveTheirOwnDigitsAndSharesOneDecimal() {
        assertEquals("1 234 JPY", plain(FrenchNumbers.exact(Money.of("1234", "JPY"))));
        assertEquals("19,1 %", plain(FrenchNumbers.percent(new BigDecimal("0.1914"))));
        assertEquals("88 %", plain(FrenchNumbers.rate(new BigDecimal("0.88"))));
        assertEquals("87,5 %", plain(FrenchNumbers.rate(new BigDecimal("0.875"))));
        assertEquals("1er mars 2026", plain(FrenchNumbers.longDay(LocalDate.of(2026, 3, 1))));
    }

    @Test
    void aTextIsCutAtWholeCharactersAndSaysSo() {
        assertEquals("abcde", printable.of("abcde", 5));
        assertEquals("abcd…", printable.of("abcdef", 5));
        assertEquals("ab c…", printable.of("ab cdef", 5));
        assertEquals("abc…", printable.of("abc def", 5));
        assertEquals("□□□□…", printable.of("\ud83d\ude00".repeat(9), 5));
        assertEquals("", printable.of("\u0000\u200b  ", 5));
        assertEquals("a b", printable.of("\t a \r\n\u00a0 b \ud800", 5));
    }

    private static String plain(String text) {
        return text.replace(FrenchNumbers.SPACE, ' ');
    }
}
