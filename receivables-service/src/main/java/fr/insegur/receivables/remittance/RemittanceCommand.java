package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.PlausibleAmount;
import fr.insegur.receivables.contract.PlausibleDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A remittance (bordereau) as the client sends it.
 *
 * @param reference the client's own name for it
 * @param count how many lines there are; must tie
 * @param total what they add up to, in the contract's currency; must tie
 */
@Schema(name = "RemittanceCommand", examples = RemittanceCommand.EXAMPLE)
record RemittanceCommand(
        @NotBlank @Size(max = 100) String reference,
        int count,
        @NotNull Money total,
        @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid Line> lines) {

    static final String EXAMPLE = """
            {"reference":"BORD-2026-001","count":1,"total":{"amount":"10000.00","currency":"EUR"},"lines":[\
            {"number":"FA-2026-0101","debtorSiren":"732829320","issueDate":"2026-01-12","dueDate":"2026-03-13",\
            "amount":{"amount":"10000.00","currency":"EUR"}}]}""";

    /**
     * @param issueDate and dueDate: in the years 1900 to 2099
     * @param amount what the debtor will pay, VAT included; twelve digits at most
     */
    record Line(
            @NotBlank @Size(max = 50) String number,
            @NotBlank @Size(max = 20) String debtorSiren,
            @NotNull @PlausibleDate LocalDate issueDate,
            @NotNull @PlausibleDate LocalDate dueDate,
            @NotNull @PlausibleAmount Money amount) {}
}
