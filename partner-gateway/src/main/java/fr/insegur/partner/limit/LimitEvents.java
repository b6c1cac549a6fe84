package fr.insegur.partner.limit;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is published of debtor limits, on {@code debtor-limits.v1} under the contract's id. */
final class LimitEvents {
    private static final String TOPIC = "debtor-limits.v1";

    private LimitEvents() {}

    record LimitGranted(
            UUID limitId,
            UUID limitRequestId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            UUID debtorId,
            Money amount,
            @Nullable LocalDate expiresOn) {}

    record LimitRefused(
            UUID limitRequestId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            UUID debtorId,
            LimitRefusalReason reason) {}

    static OutgoingEvent granted(
            LimitRequest request, UUID clientId, UUID limitId, Money amount, @Nullable LocalDate expiresOn) {
        return event(
                request,
                clientId,
                "limit-granted.v1",
                new LimitGranted(
                        limitId,
                        request.id(),
                        request.contractId(),
                        clientId,
                        request.partnerId(),
                        request.debtorId(),
                        amount,
                        expiresOn));
    }

    static OutgoingEvent refused(LimitRequest request, UUID clientId, LimitRefusalReason reason) {
        return event(
                request,
                clientId,
                "limit-refused.v1",
                new LimitRefused(
                        request.id(), request.contractId(), clientId, request.partnerId(), request.debtorId(), reason));
    }

    private static OutgoingEvent event(LimitRequest request, UUID clientId, String type, Object data) {
        return new OutgoingEvent(TOPIC, request.contractId(), type, data, clientId, request.partnerId());
    }
}
