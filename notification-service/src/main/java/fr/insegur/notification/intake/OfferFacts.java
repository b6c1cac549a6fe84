package fr.insegur.notification.intake;

import fr.insegur.notification.message.Message;
import fr.insegur.platform.money.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What is read of the offers' events. */
final class OfferFacts {
    private OfferFacts() {}

    record OfferSubmitted(
            @NotNull UUID clientId,
            @NotNull String partnerCode,
            @NotNull Boolean firm,
            @NotNull LocalDate validUntil,
            @NotNull @Valid Terms terms)
            implements ClientFact {
        @Override
        public Message message() {
            return received(partnerCode, false, firm, validUntil, terms);
        }
    }

    record OfferRevised(
            @NotNull UUID clientId,
            @NotNull String partnerCode,
            @NotNull Boolean firm,
            @NotNull LocalDate validUntil,
            @NotNull @Valid Terms terms)
            implements ClientFact {
        @Override
        public Message message() {
            return received(partnerCode, true, firm, validUntil, terms);
        }
    }

    record Terms(
            @NotNull String product,
            @NotNull @Rate BigDecimal advanceRate,
            @NotNull @Rate BigDecimal guaranteeFundRate,
            @NotNull @Rate BigDecimal serviceRate,
            @NotNull String financingIndex,
            @NotNull @Rate BigDecimal financingRate) {}

    private static Message received(
            String partnerCode, boolean revised, boolean firm, LocalDate validUntil, Terms terms) {
        return new Message.OfferReceived(
                partnerCode,
                revised,
                firm,
                validUntil,
                terms.product(),
                terms.advanceRate(),
                terms.guaranteeFundRate(),
                terms.serviceRate(),
                terms.financingIndex(),
                terms.financingRate());
    }
}
