package fr.insegur.receivables.customer;

import fr.insegur.platform.identifier.ValidSiren;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is put; what is left out is empty afterwards.
 *
 * @param code the auxiliary account as the accounting files write it
 * @param siren nine digits with a valid check digit; a person or a till has none
 * @param country two letters (ISO 3166)
 * @param phone in international form
 * @param kind COMPANY when absent
 * @param term what was agreed on, as people write it: "60J", "45 jours fin de mois", "comptant"
 * @param category what the law of payment terms takes it for; PUBLIC for a public customer and else GENERAL when absent
 * @param groupSiren the company at the head of the customer's group
 */
@Schema(name = "LedgerCustomerRequest", examples = LedgerCustomerExamples.REQUEST)
record LedgerCustomerRequest(
        @NotBlank @Size(max = LedgerCustomerRequest.LONGEST_CODE) @Pattern(regexp = LedgerCustomerRequest.NO_CONTROLS)
        String code,

        @Nullable @Size(max = LedgerCustomerRequest.LONGEST_TEXT) @Pattern(regexp = LedgerCustomerRequest.NO_CONTROLS)
        String name,

        @Nullable @ValidSiren @Schema(pattern = "^[0-9]{9}$")
        String siren,

        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,

        @Nullable @Size(max = LedgerCustomerRequest.LONGEST_TEXT) @Pattern(regexp = LedgerCustomerRequest.NO_CONTROLS)
        String addressLine,

        @Nullable
        @Size(max = LedgerCustomerRequest.LONGEST_POSTAL_CODE)
        @Pattern(regexp = LedgerCustomerRequest.NO_CONTROLS)
        String postalCode,

        @Nullable @Size(max = LedgerCustomerRequest.LONGEST_CITY) @Pattern(regexp = LedgerCustomerRequest.NO_CONTROLS)
        String city,

        @Nullable @Size(max = LedgerCustomerRequest.LONGEST_EMAIL) @Email(regexp = LedgerCustomerRequest.EMAIL)
        String email,

        @Nullable @Pattern(regexp = LedgerCustomerRequest.PHONE)
        String phone,

        @Nullable CustomerKind kind,
        @Nullable @Size(max = 80) String term,
        @Nullable TermCategory category,

        @Nullable @ValidSiren @Schema(pattern = "^[0-9]{9}$")
        String groupSiren) {
    static final int LONGEST_CODE = 40;
    static final int LONGEST_TEXT = 200;
    static final int LONGEST_POSTAL_CODE = 20;
    static final int LONGEST_CITY = 100;
    static final int LONGEST_EMAIL = 254;
    static final String NO_CONTROLS = "[^\\p{Cntrl}]*";
    static final String EMAIL = "[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+\\.[^\\s@\\p{Cntrl}]+";
    static final String PHONE = "\\+[1-9][0-9]{6,14}";

    /** @throws Refused 400 when the term is none, 422 when a SIREN is given for what has none */
    LedgerCustomer.Said said() {
        CustomerKind known = kind == null ? CustomerKind.COMPANY : kind;
        if (siren != null && !known.hasSiren()) {
            throw Refused.unprocessable(
                    "customer-has-no-siren",
                    "a person or a till has no SIREN",
                    new FieldProblem("/siren", "kind-without-siren", "leave it out, or say another kind"));
        }
        return new LedgerCustomer.Said(
                code.strip(),
                filled(name),
                siren,
                country,
                filled(addressLine),
                filled(postalCode),
                filled(city),
                email,
                phone,
                known,
                term(term),
                category == null ? known.usualCategory() : category,
                groupSiren);
    }

    /** @throws Refused 400 when it is written and no term */
    static @Nullable PaymentTerm term(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return PaymentTerm.parse(written)
                .orElseThrow(() -> Refused.invalid(
                        "term-unreadable",
                        "this is no payment term",
                        new FieldProblem("/term", "term-unreadable", "such as 60J, 45 jours fin de mois or comptant")));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
