package fr.insegur.quote.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A quote request as its client and the broker see it.
 *
 * @param contractId the contract that its factor has to sign or has signed
 * @param history every move, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QuoteRequest", examples = QuoteRequestView.EXAMPLE)
public record QuoteRequestView(
        UUID id,
        UUID clientId,
        QuoteState state,
        String siren,
        String companyName,
        String activity,
        String departement,
        Money annualTurnover,
        @Rate BigDecimal b2bShare,
        Money need,
        boolean wantsConfidentiality,
        boolean keepsCollection,
        Mandate mandate,
        LocalDate requestedOn,
        @Nullable UUID contractId,
        List<Move> history) {
    static final String EXAMPLE = """
            {"id": "0198c0de-0000-7000-8000-000000000101", "clientId": "0198c0de-0000-7000-8000-000000000001",
             "state": "SUBMITTED", "siren": "732829320", "companyName": "Comptoir du Bessin",
             "activity": "Commerce de gros alimentaire", "departement": "14",
             "annualTurnover": {"amount": "2100000.00", "currency": "EUR"}, "b2bShare": "1.00",
             "need": {"amount": "150000.00", "currency": "EUR"}, "wantsConfidentiality": false,
             "keepsCollection": false, "mandate": {"version": "2026-01", "acceptedAt": "2026-01-12T08:55:00Z"},
             "requestedOn": "2026-01-12",
             "history": [{"to": "SUBMITTED", "at": "2026-01-12T09:00:00Z", "actor": "client-user-7",
                          "reason": "demande de devis déposée"}]}
            """;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Move(@Nullable QuoteState from, QuoteState to, Instant at, String actor, String reason) {}

    public static QuoteRequestView of(QuoteRequest quote) {
        return new QuoteRequestView(
                quote.id(),
                quote.clientId(),
                quote.state(),
                quote.siren(),
                quote.companyName(),
                quote.activity(),
                quote.departement(),
                quote.annualTurnover(),
                quote.b2bShare(),
                quote.need(),
                quote.wantsConfidentiality(),
                quote.keepsCollection(),
                quote.mandate(),
                quote.requestedOn(),
                quote.contractId(),
                quote.history().stream()
                        .map(move ->
                                new Move(move.fromState(), move.toState(), move.movedAt(), move.actor(), move.reason()))
                        .toList());
    }
}
