package fr.insegur.receivables.remittance;

import fr.insegur.platform.identifier.Siren;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.PlausibleAmount;
import fr.insegur.receivables.contract.PlausibleDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A remittance (bordereau) as the client sends it.
 *
 * @param reference the client's own name for it
 * @param count how many lines there are; must tie
 * @param total what they add up to, in the contract's currency; must tie
 * @param hash SHA-256 over the lines, as {@link RemittanceHash#ofLines} does it; must tie when it is given
 */
@Schema(name = "RemittanceCommand", examples = RemittanceCommand.EXAMPLE)
record RemittanceCommand(
        @NotBlank @Size(max = RemittanceCommand.LONGEST_REFERENCE)
        String reference,

        int count,
        @NotNull Money total,

        @Nullable
        @Pattern(regexp = HASH)
        @Schema(
                pattern = "^[0-9a-f]{64}$",
                description =
                        "SHA-256 in hexadecimal over the lines as UTF-8, one row each in their order:"
                                + " number|debtorSiren|issueDate|dueDate|amount currency, such as"
                                + " FA-2026-0101|732829320|2026-01-12|2026-03-13|10000.00 EUR, each ended by a line feed; when given, it must tie")
        String hash,

        @NotNull @Size(min = 1, max = RemittanceCommand.MOST_LINES)
        List<@NotNull @Valid Line> lines) {
    static final int MOST_LINES = 10_000;
    static final String HASH = "[0-9a-f]{64}";
    static final int LONGEST_REFERENCE = 100;
    static final int LONGEST_NUMBER = 50;
    static final int LONGEST_SIREN = 20;
    static final int LONGEST_CODE = 40;
    static final String NO_CONTROLS = "[^\\p{Cntrl}]*";
    static final String COUNTRY = "[A-Z]{2}";
    static final String SIREN = "[0-9]{9}";
    static final String MOST_RETAINED = "0.50";

    static final String EXAMPLE = """
            {"reference":"BORD-2026-001","count":1,"total":{"amount":"10000.00","currency":"EUR"},"lines":[\
            {"number":"FA-2026-0101","debtorSiren":"732829320","issueDate":"2026-01-12","dueDate":"2026-03-13",\
            "amount":{"amount":"10000.00","currency":"EUR"}}]}""";

    /**
     * A line; what is optional is what the client knows besides, and some codes depend on.
     *
     * @param number as it stands on the invoice
     * @param debtorSiren empty where the customer has none
     * @param issueDate and dueDate: in the years 1900 to 2099
     * @param amount what the debtor will pay, VAT included; twelve digits at most
     */
    record Line(
            @NotBlank @Size(max = LONGEST_NUMBER) String number,

            @NotNull
            @Size(max = LONGEST_SIREN)
            @Schema(description = "Nine digits; empty where the debtor has none, which rejects the line")
            String debtorSiren,

            @NotNull @PlausibleDate LocalDate issueDate,
            @NotNull @PlausibleDate LocalDate dueDate,
            @NotNull @PlausibleAmount Money amount,

            @Nullable @Schema(description = "What the document is; INVOICE unless said")
            InvoiceKind kind,

            @Nullable @PlausibleDate @Schema(description = "The day of the delivery, or on which the service was done")
            LocalDate performedOn,

            @Nullable @PlausibleDate @Schema(description = "The last day of the period that is billed")
            LocalDate periodEnd,

            @Nullable
            @Rate
            @DecimalMin("0")
            @DecimalMax(MOST_RETAINED)
            @Schema(description = "The share that the debtor keeps back as a guarantee, such as 0.05")
            BigDecimal retentionRate,

            @Nullable
            @Pattern(regexp = COUNTRY)
            @Schema(
                    pattern = "^[A-Z]{2}$",
                    description = "Of the debtor (ISO 3166), where it is not that of its address")
            String country,

            @Nullable @Schema(description = "Whether the contract with the debtor forbids to assign what it owes")
            Boolean assignmentBan,

            @Nullable
            @Schema(
                    description =
                            "Whether the invoice says that it is to be paid to the factor; false where it does not")
            Boolean subrogationMention,

            @Nullable @Size(max = 3) @Schema(description = "What the client has to show that the invoice is owed")
            Set<@NotNull Proof> proofs,

            @Nullable
            @Schema(
                    description =
                            "That it is another invoice than one of the same debtor, amount and days; answers DUPLICATE_SUSPECTED")
            Boolean confirmedDistinct,

            @Nullable
            @Size(max = LONGEST_CODE)
            @Pattern(regexp = NO_CONTROLS)
            @Schema(description = "The customer in the client's accounting files, as in /v1/ledger-customers")
            String customerCode,

            @Nullable
            @Pattern(regexp = SIREN)
            @Schema(
                    pattern = "^[0-9]{9}$",
                    description = "Who issued the invoice; only the contract's own client may have")
            String supplierSiren) {

        static Line of(
                String number,
                String debtorSiren,
                LocalDate issueDate,
                LocalDate dueDate,
                Money amount,
                Stated stated) {
            return new Line(
                    number,
                    debtorSiren,
                    issueDate,
                    dueDate,
                    amount,
                    stated.kind(),
                    stated.performedOn(),
                    stated.periodEnd(),
                    stated.retentionRate(),
                    stated.country(),
                    stated.assignmentBan(),
                    stated.subrogationMention(),
                    stated.proofs(),
                    stated.confirmedDistinct(),
                    stated.customerCode(),
                    stated.supplierSiren());
        }

        EligibilityRules.Line asJudged() {
            return new EligibilityRules.Line(
                    number,
                    debtorSiren,
                    Siren.isValid(debtorSiren),
                    issueDate,
                    dueDate,
                    amount,
                    new Stated(
                            kind,
                            performedOn,
                            periodEnd,
                            retentionRate,
                            country,
                            assignmentBan,
                            subrogationMention,
                            proofs,
                            confirmedDistinct,
                            customerCode,
                            supplierSiren));
        }
    }

    List<EligibilityRules.Line> judgedLines() {
        return lines.stream().map(Line::asJudged).toList();
    }

    /** @throws Refused 422 when count, total or hash are not those of the lines */
    void requireTied() {
        Money sum = Money.sum(
                total.currency(),
                lines.stream()
                        .map(Line::amount)
                        .filter(amount -> amount.currency().equals(total.currency()))
                        .toList());
        if (count != lines.size() || !sum.equals(total)) {
            throw Refused.unprocessable("totals-do-not-tie", "count or total differ from the lines")
                    .with("count", lines.size())
                    .with("total", sum);
        }
        if (hash != null && !hash.equals(RemittanceHash.ofLines(lines))) {
            throw Refused.unprocessable(
                            "hash-does-not-tie",
                            "the hash is not that of the lines",
                            new FieldProblem("/hash", "hash-does-not-tie", "SHA-256 over the lines as they arrived"))
                    .with("hash", RemittanceHash.ofLines(lines));
        }
    }

    /** @throws Refused 422 when the total is in another one, in which nothing could be booked */
    void requireCurrencyOf(Contract contract) {
        if (!total.currency().equals(contract.currency())) {
            String detail = "the contract is in " + contract.currency();
            throw Refused.unprocessable(
                    "currency-other", detail, new FieldProblem("/total/currency", "currency-other", detail));
        }
    }
}
