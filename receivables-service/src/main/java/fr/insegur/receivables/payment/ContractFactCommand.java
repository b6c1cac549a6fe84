package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.PlausibleAmount;
import fr.insegur.receivables.contract.PlausibleDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened under a contract and to none of its invoices.
 *
 * @param valueDate the business date from which it counts; not ahead of today
 * @param amount more than zero, in the contract's currency
 */
@Schema(name = "ContractFactCommand", examples = ContractFactCommand.EXAMPLE)
record ContractFactCommand(
        @NotNull Kind kind,
        @NotNull @PlausibleDate LocalDate valueDate,
        @NotNull @PlausibleAmount Money amount,
        @Nullable @Size(min = 1, max = 500) String reason) {

    static final String EXAMPLE = """
            {"kind":"RECEIPT_UNIDENTIFIED","valueDate":"2026-03-18","amount":{"amount":"1250.00","currency":"EUR"},\
            "reason":"Virement sans référence"}""";

    /** What can happen. */
    enum Kind {
        /** A receipt of which nobody knows yet which invoice it pays. */
        RECEIPT_UNIDENTIFIED,
        /** A credit note that belongs to no assigned invoice: taken on the guarantee fund first. */
        CREDIT_NOTE_UNLINKED,
        /** The factor paid out what the account holds beside its invoices. */
        BALANCE_PAID,
        /** The client paid in what the account owes beside its invoices. */
        CLIENT_REPAID
    }
}
