package fr.insegur.notification.intake;

import fr.insegur.notification.message.Message;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the audits' events. */
final class AuditFacts {
    private static final int REASONS_SHOWN = 10;

    private AuditFacts() {}

    record LedgerAudited(
            @NotNull UUID clientId,
            @NotNull LocalDate asOf,
            @NotNull String confidence,
            @NotNull Money outstanding,
            @NotNull Money overdue,
            @NotNull Money financeable,
            @NotNull @Rate BigDecimal dsoDays,
            @Nullable Boolean dsoBeyondHistory)
            implements ClientFact {
        @Override
        public Message message() {
            return new Message.AuditReady(
                    asOf,
                    confidence,
                    outstanding,
                    overdue,
                    financeable,
                    dsoDays,
                    Boolean.TRUE.equals(dsoBeyondHistory));
        }
    }

    /**
     * @param reasons the first ones
     * @param errors how many there are in all; absent in events from before it was said
     */
    record LedgerRefused(
            @NotNull UUID clientId,
            @NotEmpty List<@Valid @NotNull Reason> reasons,
            @Nullable @PositiveOrZero Integer errors)
            implements ClientFact {
        @Override
        public Message message() {
            List<Message.Reason> shown = reasons.stream()
                    .limit(REASONS_SHOWN)
                    .map(reason -> new Message.Reason(reason.code(), reason.line()))
                    .toList();
            int all = errors == null ? reasons.size() : Math.max(errors, reasons.size());
            return new Message.LedgerRefused(shown, all - shown.size());
        }
    }

    record Reason(@NotNull String code, @Nullable Long line) {}
}
