package fr.insegur.receivables.remittance;

import fr.insegur.platform.identifier.Iban;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Makes of a file, and of what its sender says of it in the address, the same command that comes as JSON. */
@ApplicationScoped
class RemittanceFiles {
    private final EligibilitySettings settings;

    RemittanceFiles(EligibilitySettings settings) {
        this.settings = settings;
    }

    /** What its sender says of a file: which remittance it is, and what must tie. */
    record Head(
            String reference,
            int count,
            String total,
            String currency,
            @Nullable String hash) {}

    /** @throws Refused 400 for a head that is no head, 422 with line and column of what is wrong with the file */
    RemittanceCommand read(Head head, byte[] file) {
        if (Iban.isIn(head.reference())) {
            throw Refused.invalid(
                    "text-holds-iban",
                    "an account number does not belong here",
                    new FieldProblem("reference", "text-holds-iban", "an account number does not belong here"));
        }
        Money total = total(head);
        RemittanceIssues issues = new RemittanceIssues(settings.maxIssues());
        return new RemittanceCommand(
                head.reference(),
                head.count(),
                total,
                head.hash(),
                new RemittanceCsv(issues, total.currency()).read(file));
    }

    private static Money total(Head head) {
        Currency currency;
        try {
            currency = Currency.getInstance(head.currency());
        } catch (IllegalArgumentException unknown) {
            throw invalid("currency-unknown", "currency", "the currency is an ISO 4217 code such as EUR");
        }
        try {
            return Money.of(new BigDecimal(head.total()), currency);
        } catch (IllegalArgumentException tooPrecise) {
            throw invalid(
                    "amount-too-precise",
                    "total",
                    currency + " has " + currency.getDefaultFractionDigits() + " decimals");
        } catch (ArithmeticException tooLarge) {
            throw invalid("money-invalid", "total", "the amount is too large");
        }
    }

    private static Refused invalid(String code, String parameter, String detail) {
        return Refused.invalid(code, detail, new FieldProblem(parameter, code, detail));
    }
}
