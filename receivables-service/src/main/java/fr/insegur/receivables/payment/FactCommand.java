package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.PlausibleAmount;
import fr.insegur.receivables.contract.PlausibleDate;
import fr.insegur.receivables.invoice.Move;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an invoice, as somebody says.
 *
 * @param kind what happened
 * @param valueDate the business date from which it counts; not ahead of today
 * @param amount more than zero, in the contract's currency; where the kind has one
 * @param reason in the words of who says so
 * @param reverses the step of the invoice's story that is taken back; for the kind REVERSED and no other
 */
@Schema(name = "FactCommand", examples = FactCommand.EXAMPLE)
record FactCommand(
        @NotNull Move kind,
        @NotNull @PlausibleDate LocalDate valueDate,
        @Nullable @PlausibleAmount Money amount,
        @Nullable @Size(min = 1, max = 500) String reason,
        @Nullable UUID reverses) {

    static final String EXAMPLE = """
            {"kind":"CREDIT_NOTE","valueDate":"2026-03-18","amount":{"amount":"500.00","currency":"EUR"},\
            "reason":"Avoir AV-2026-0007, deux palettes manquantes"}""";
}
