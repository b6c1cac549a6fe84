package fr.insegur.quote.request;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** What must hold of a request for a quote beyond the form of its fields. */
final class SubmissionCheck {
    private static final String CURRENCY = "EUR";

    /** Clocks differ a little between the client's machine and ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** An older mandate is a slip of the pen: the client gives it when it asks. */
    private static final int OLDEST_MANDATE_YEARS = 10;

    private SubmissionCheck() {}

    static void check(NewQuoteRequest wanted, Instant now) {
        checkAmount(wanted.annualTurnover(), "/annualTurnover");
        checkAmount(wanted.need(), "/need");
        if (Departement.regionOf(wanted.departement()).isEmpty()) {
            throw invalid("departement-unknown", "/departement", "there is no département of this code");
        }
        if (wanted.mandate().acceptedAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw invalid("mandate-in-the-future", "/mandate/acceptedAt", "the mandate is not accepted yet");
        }
        if (wanted.mandate().acceptedAt().isBefore(oldestMandate(now))) {
            throw invalid(
                    "mandate-too-old",
                    "/mandate/acceptedAt",
                    "the mandate was accepted within the last " + OLDEST_MANDATE_YEARS + " years");
        }
        if (!CompanyNameRules.hasLetters(wanted.companyName())) {
            throw invalid("company-name-invalid", "/companyName", "a company's name has letters");
        }
        if (givesTheCompanyAway(wanted)) {
            throw Refused.unprocessable(
                    "activity-names-company",
                    "factors read the activity before consent, so it may not name the company",
                    new FieldProblem("/activity", "activity-names-company", "describe it without the company's name"));
        }
    }

    private static void checkAmount(Money amount, String pointer) {
        if (!CURRENCY.equals(amount.currency().getCurrencyCode())) {
            throw invalid("currency-not-supported", pointer, "quotes are made in EUR");
        }
        if (!amount.isPositive()) {
            throw invalid("amount-not-positive", pointer, "the amount is above zero");
        }
    }

    private static Instant oldestMandate(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minusYears(OLDEST_MANDATE_YEARS).toInstant();
    }

    /** A SIREN is often written in groups of three digits. */
    private static boolean givesTheCompanyAway(NewQuoteRequest wanted) {
        return CompanyNameRules.isNamedIn(wanted.companyName(), wanted.activity())
                || wanted.activity().replaceAll("[^\\p{L}\\p{N}]", "").contains(wanted.siren());
    }

    private static Refused invalid(String code, String pointer, String message) {
        return Refused.invalid(code, message, new FieldProblem(pointer, code, message));
    }
}
