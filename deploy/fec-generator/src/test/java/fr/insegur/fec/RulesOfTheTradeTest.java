package fr.insegur.fec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesOfTheTradeTest {

    @ParameterizedTest
    @ValueSource(strings = {"732829320", "428701981", "999412307"})
    void aSirenWithItsKeyIsValid(String siren) {
        assertTrue(Siren.isValid(siren));
        assertEquals(siren, Siren.withKey(Integer.parseInt(siren.substring(0, 8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829321", "73282932", "7328293200", "73282932A", ""})
    void aSirenWithAWrongKeyOrFormIsNot(String siren) {
        assertFalse(Siren.isValid(siren));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, DAYS_60, 2026-03-16",
        "2026-01-15, END_OF_MONTH_45, 2026-03-17",
        "2026-01-31, DAYS_60, 2026-04-01",
        "2026-01-31, END_OF_MONTH_45, 2026-03-17",
        "2026-01-15, DAYS_30, 2026-02-14"
    })
    void termsFallDueAsTheLawReadsThem(LocalDate issued, PaymentTerm term, LocalDate due) {
        assertEquals(due, term.dueDate(issued));
    }

    @ParameterizedTest
    @CsvSource({"0, AA", "25, AZ", "26, BA", "675, ZZ", "676, AAA", "18251, ZZZ", "18252, AAAA"})
    void letteringCodesGrowWhenTheyRunOut(int rank, String code) {
        assertEquals(code, LetterBook.code(rank));
    }

    @Test
    void vatIsRoundedHalfUpOncePerRate() {
        Goods goods = new Goods(10_003, 10_009);
        assertEquals(2_001, goods.vat20());
        assertEquals(550, goods.vat55());
        assertEquals(22_563, goods.total());
        assertEquals(1, new Goods(3, 0).vat20());
        assertEquals(0, new Goods(2, 0).vat20());
        assertEquals(6, new Goods(0, 100).vat55());
    }

    @Test
    void nothingHappensOnWeekendsAndHolidays() {
        assertEquals(LocalDate.of(2025, 5, 2), Season.workingDayFrom(LocalDate.of(2025, 5, 1)));
        assertEquals(LocalDate.of(2025, 11, 10), Season.workingDayFrom(LocalDate.of(2025, 11, 8)));
        assertEquals(LocalDate.of(2025, 11, 12), Season.workingDayFrom(LocalDate.of(2025, 11, 11)));
        assertEquals(0, Season.shareOf(LocalDate.of(2025, 12, 25)));
    }

    @Test
    void theWorkingDaysOfAYearShareItWhole() {
        long whole = LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2026, 1, 1))
                .mapToLong(Season::shareOf)
                .sum();
        assertTrue(whole <= Season.YEAR && whole > Season.YEAR - 1_000, "sum " + whole);
    }
}
