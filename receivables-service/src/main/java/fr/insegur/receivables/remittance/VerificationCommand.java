package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.PlausibleAmount;
import fr.insegur.receivables.contract.PlausibleDate;
import fr.insegur.receivables.invoice.InvoiceNumberRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking whether an invoice is owed.
 *
 * @param number as it stands on the invoice; spaces, punctuation and case make no difference
 * @param issueDate whose year tells invoices of one number apart
 * @param amount as it was verified, VAT included; a confirmation is of this amount and of no other
 * @param means by which it is confirmed; compulsory for CONFIRMED
 * @param comment in the words of who asked; the client reads it
 */
@Schema(name = "VerificationCommand", examples = VerificationCommand.EXAMPLE)
record VerificationCommand(
        @NotBlank @Size(max = RemittanceCommand.LONGEST_NUMBER)
        String number,

        @NotNull @Pattern(regexp = RemittanceCommand.SIREN) @Schema(pattern = "^[0-9]{9}$")
        String debtorSiren,

        @NotNull @PlausibleDate LocalDate issueDate,
        @NotNull @PlausibleAmount Money amount,
        @NotNull VerificationResult result,
        @Nullable Proof means,
        @Nullable @Size(min = 1, max = 500) String comment) {

    static final String EXAMPLE = """
            {"number":"FA-2026-0101","debtorSiren":"732829320","issueDate":"2026-01-12",\
            "amount":{"amount":"10000.00","currency":"EUR"},"result":"CONFIRMED",\
            "means":"DEBTOR_CONFIRMATION","comment":"Confirmée par le service fournisseurs le 13 janvier."}""";

    /** @throws Refused 422 when the number names no invoice, the currency is another, or what is confirmed is by nothing */
    void requireWhole(Contract contract) {
        if (!amount.currency().equals(contract.currency())) {
            throw refused("/amount/currency", "currency-other", "the contract is in " + contract.currency());
        }
        if (InvoiceNumberRules.normalise(number).isEmpty()) {
            throw refused("/number", "number-invalid", "an invoice number has a letter or a digit");
        }
        if (result == VerificationResult.CONFIRMED && means == null) {
            throw refused("/means", "means-missing", "what is confirmed is confirmed by something");
        }
    }

    private static Refused refused(String pointer, String code, String detail) {
        return Refused.unprocessable(code, detail, new FieldProblem(pointer, code, detail));
    }
}
