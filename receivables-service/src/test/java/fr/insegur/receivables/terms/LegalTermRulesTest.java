package fr.insegur.receivables.terms;

import static fr.insegur.receivables.terms.LegalTermRules.Standing.ABOVE_CAP;
import static fr.insegur.receivables.terms.LegalTermRules.Standing.AMBIGUOUS;
import static fr.insegur.receivables.terms.LegalTermRules.Standing.COMPLIANT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.receivables.terms.LegalTermRules.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalTermRulesTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 15);
    private static final LocalDate LAST_OF_MONTH = LocalDate.of(2026, 1, 31);

    @Test
    void legalTermsOfTheVectors() {
        assertEquals(LocalDate.of(2026, 3, 16), LegalTermRules.generalCap(ISSUED));
        assertEquals(LocalDate.of(2026, 3, 17), LegalTermRules.endOfMonthThenDays(ISSUED));
        assertEquals(LocalDate.of(2026, 3, 31), LegalTermRules.daysThenEndOfMonth(ISSUED));
        assertEquals(LocalDate.of(2026, 3, 1), LegalTermRules.latestDue(TermCategory.PERIODIC_INVOICE, ISSUED));
        assertEquals(LocalDate.of(2026, 2, 14), LegalTermRules.latestDue(TermCategory.TRANSPORT, ISSUED));
        assertEquals(LocalDate.of(2026, 4, 1), LegalTermRules.generalCap(LAST_OF_MONTH));
        assertEquals(LocalDate.of(2026, 3, 17), LegalTermRules.endOfMonthThenDays(LAST_OF_MONTH));
        assertEquals(LocalDate.of(2026, 3, 31), LegalTermRules.daysThenEndOfMonth(LAST_OF_MONTH));
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL,                2026-03-31",
        "PERIODIC_INVOICE,       2026-03-01",
        "PERISHABLE_FOOD,        2026-02-14",
        "LIVE_CATTLE_FRESH_MEAT, 2026-02-04",
        "SPIRITS,                2026-03-02",
        "WINE,                   2026-03-31",
        "TRANSPORT,              2026-02-14",
        "GARDEN,                 2026-03-31",
        "FARM_EQUIPMENT,         2026-05-31",
        "LEATHER,                2026-03-31",
        "SKI,                    2026-04-15",
        "JEWELLERY,              2026-03-31",
        "TOYS,                   2026-04-20",
        "EXPORT,                 2026-04-15",
        "PUBLIC,                 2026-02-14",
        "PUBLIC_HOSPITAL,        2026-03-06",
        "PUBLIC_UNDERTAKING,     2026-03-16",
    })
    void theLastLawfulDayOfEachCategory(TermCategory category, LocalDate latest) {
        assertEquals(latest, LegalTermRules.latestDue(category, ISSUED));
    }

    @Test
    void toysThatAreSoldBeforeChristmasHaveLess() {
        assertEquals(
                LocalDate.of(2026, 12, 15), LegalTermRules.latestDue(TermCategory.TOYS, LocalDate.of(2026, 10, 1)));
        assertEquals(LocalDate.of(2027, 1, 3), LegalTermRules.latestDue(TermCategory.TOYS, LocalDate.of(2026, 9, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, COMPLIANT, 0",
        "2026-03-17, COMPLIANT, 0",
        "2026-03-18, AMBIGUOUS, 0",
        "2026-03-31, AMBIGUOUS, 0",
        "2026-04-01, ABOVE_CAP, 1",
        "2026-04-15, ABOVE_CAP, 15",
    })
    void aDueDateStandsWithinBetweenOrBeyondTheReadings(
            LocalDate due, LegalTermRules.Standing standing, long daysAbove) {
        assertEquals(
                new Verdict(standing, LocalDate.of(2026, 3, 31), daysAbove),
                LegalTermRules.judge(TermCategory.GENERAL, ISSUED, due));
    }

    @Test
    void sixtyDaysMayBeLaterThanBothReadings() {
        // 60 days end on 1 April, the readings on 17 and 31 March: nothing is ambiguous.
        LocalDate sixtyDays = LocalDate.of(2026, 4, 1);
        assertEquals(
                new Verdict(COMPLIANT, sixtyDays, 0),
                LegalTermRules.judge(TermCategory.GENERAL, LAST_OF_MONTH, sixtyDays));
        assertEquals(
                new Verdict(ABOVE_CAP, sixtyDays, 1),
                LegalTermRules.judge(TermCategory.GENERAL, LAST_OF_MONTH, sixtyDays.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL,   60J,            COMPLIANT, 0",
        "GENERAL,   61J,            ABOVE_CAP, 1",
        "GENERAL,   90J,            ABOVE_CAP, 30",
        "GENERAL,   FDM+45J,        COMPLIANT, 0",
        "GENERAL,   45J+FDM,        AMBIGUOUS, 0",
        "GENERAL,   60J+FDM,        AMBIGUOUS, 0",
        "GENERAL,   FDM+60J,        ABOVE_CAP, 1",
        "GENERAL,   45J PERIODIQUE, COMPLIANT, 0",
        "GENERAL,   60J PERIODIQUE, ABOVE_CAP, 15",
        "TRANSPORT, 45J,            ABOVE_CAP, 15",
        "TRANSPORT, FDM+30J,        ABOVE_CAP, 16",
        "PUBLIC,    30J,            COMPLIANT, 0",
        "PERISHABLE_FOOD, 30J,      COMPLIANT, 0",
        "PERISHABLE_FOOD, 35J,      ABOVE_CAP, 5",
        "PERISHABLE_FOOD, 35J PERIODIQUE, COMPLIANT, 0",
        "PERISHABLE_FOOD, 36J PERIODIQUE, ABOVE_CAP, 1",
    })
    void anAgreedTermIsHeldToTheCapOfItsKind(
            TermCategory category, String term, LegalTermRules.Standing standing, long daysAbove) {
        Verdict verdict =
                LegalTermRules.judge(category, ISSUED, PaymentTerm.parse(term).orElseThrow());
        assertEquals(standing, verdict.standing());
        assertEquals(daysAbove, verdict.daysAbove());
    }

    @Test
    void whereNothingIsAgreedItIsThirtyDaysOrWhatTheLawAllows() {
        assertEquals(LocalDate.of(2026, 2, 14), LegalTermRules.defaultDue(TermCategory.GENERAL, ISSUED));
        assertEquals(LocalDate.of(2026, 2, 14), LegalTermRules.defaultDue(TermCategory.PUBLIC_HOSPITAL, ISSUED));
        assertEquals(LocalDate.of(2026, 2, 4), LegalTermRules.defaultDue(TermCategory.LIVE_CATTLE_FRESH_MEAT, ISSUED));
    }

    @Test
    void noCategoryAllowsLessThanItsDefaultOrMoreThanAQuarterAndAHalf() {
        for (TermCategory category : TermCategory.values()) {
            for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
                LocalDate latest = LegalTermRules.latestDue(category, day);
                LocalDate due = LegalTermRules.defaultDue(category, day);
                assertEquals(COMPLIANT, LegalTermRules.judge(category, day, due).standing(), category + " " + day);
                assertEquals(
                        ABOVE_CAP,
                        LegalTermRules.judge(category, day, latest.plusDays(1)).standing());
                assertEquals(true, !latest.isAfter(day.plusDays(141)), category + " " + day);
            }
        }
        assertEquals(
                3,
                Arrays.stream(TermCategory.values())
                        .filter(TermCategory::isPublic)
                        .count());
    }

    @Test
    void onlyEndOfMonthCapsCanBeAmbiguous() {
        assertEquals(
                AMBIGUOUS,
                LegalTermRules.judge(TermCategory.WINE, ISSUED, LocalDate.of(2026, 3, 31))
                        .standing());
        assertEquals(
                ABOVE_CAP,
                LegalTermRules.judge(TermCategory.TRANSPORT, ISSUED, LocalDate.of(2026, 2, 15))
                        .standing());
    }
}
