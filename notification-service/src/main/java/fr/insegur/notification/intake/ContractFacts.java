package fr.insegur.notification.intake;

import fr.insegur.notification.message.Message;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the contracts' events. */
final class ContractFacts {
    private ContractFacts() {}

    record ContractActivated(
            @NotNull UUID clientId,
            @NotNull LocalDate startDate,
            @NotNull String notificationMode,
            @NotNull @Valid Terms terms)
            implements ClientFact {
        @Override
        public Message message() {
            return new Message.ContractActive(
                    startDate,
                    terms.product(),
                    terms.advanceRate(),
                    terms.ceiling(),
                    notificationMode.equals("NOTIFIED"));
        }
    }

    record Terms(
            @NotNull String product,
            @NotNull @Rate BigDecimal advanceRate,
            @Nullable Money ceiling) {}
}
