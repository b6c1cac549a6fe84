package fr.insegur.quote.request;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionCheckTest {
    private static final Instant NOW = Instant.parse("2026-01-12T09:00:00Z");
    private static final Instant ACCEPTED = Instant.parse("2026-01-12T08:55:00Z");

    @ParameterizedTest
    @CsvSource({
        "Comptoir du Bessin, 'Comptoir du Bessin, commerce de gros'",
        "SARL Comptoir du Bessin, 'Comptoir du Bessin, commerce de gros'",
        "S.A.R.L. Comptoir du Bessin, 'Comptoir du Bessin, commerce de gros'",
        "Comptoir du Bessin SAS, Négoce COMPTOIR-DU-BESSIN",
        "Établissements Lemarchand, Menuiserie Lemarchand",
        "Ets. Lemarchand, menuiserielemarchand",
        "Société Bois & Cie, 'Bois et Cie, scierie'",
        "SAS Or, Bijouterie Or et argent",
        "SA, Entreprise dite SA"
    })
    void anActivityDoesNotNameTheCompanyWhateverItsLegalForm(String companyName, String activity) {
        Refused refused = assertThrows(Refused.class, () -> check(companyName, activity, ACCEPTED));

        assertEquals("activity-names-company", refused.code());
        assertEquals("/activity", refused.fields().getFirst().pointer());
    }

    @ParameterizedTest
    @CsvSource({
        "SARL Comptoir du Bessin, SARL de négoce alimentaire",
        "SAS Or, Transport de marchandises",
        "SA, Sablage industriel",
        "Comptoir du Bessin, Comptoir de négoce"
    })
    void anActivityMayShareALegalFormOrAPartOfAWordWithTheName(String companyName, String activity) {
        assertDoesNotThrow(() -> check(companyName, activity, ACCEPTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "1664", "- . -"})
    void aCompanyNameHasLetters(String companyName) {
        Refused refused = assertThrows(Refused.class, () -> check(companyName, "Commerce de gros", ACCEPTED));

        assertEquals(Refused.Kind.INVALID, refused.kind());
        assertEquals("company-name-invalid", refused.code());
        assertEquals("/companyName", refused.fields().getFirst().pointer());
    }

    @ParameterizedTest
    @CsvSource({
        "-5000-01-01T00:00:00Z, mandate-too-old",
        "2016-01-12T08:59:59Z, mandate-too-old",
        "2026-01-12T09:05:01Z, mandate-in-the-future",
        "+10000000-01-01T00:00:00Z, mandate-in-the-future"
    })
    void aMandateIsOfTheLastTenYears(Instant acceptedAt, String code) {
        Refused refused =
                assertThrows(Refused.class, () -> check("Comptoir du Bessin", "Commerce de gros", acceptedAt));

        assertEquals(code, refused.code());
        assertEquals("/mandate/acceptedAt", refused.fields().getFirst().pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-01-12T09:00:00Z", "2026-01-12T09:05:00Z"})
    void aMandateAtTheEndsOfThatSpanIsTaken(Instant acceptedAt) {
        assertDoesNotThrow(() -> check("Comptoir du Bessin", "Commerce de gros", acceptedAt));
    }

    private static void check(String companyName, String activity, Instant acceptedAt) {
        SubmissionCheck.check(
                new NewQuoteRequest(
                        "732829320",
                        companyName,
                        activity,
                        "14",
                        Money.eur("1200000.00"),
                        BigDecimal.ONE,
                        Money.eur("150000.00"),
                        false,
                        false,
                        new Mandate("2026-01", acceptedAt)),
                NOW);
    }
}
