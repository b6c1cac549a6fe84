package fr.insegur.quote.offer;

import fr.insegur.quote.montage.Product;
import fr.insegur.quote.request.QuoteState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the factors were asked; the dossier is all that they see of the client. */
@Schema(name = "OfferRequest", examples = OfferRequestView.EXAMPLE)
record OfferRequestView(
        UUID quoteId,
        QuoteState state,
        Product product,
        LocalDate deadline,
        String requestedBy,
        Instant requestedAt,
        Dossier dossier) {
    static final String EXAMPLE = """
            {"quoteId": "0198c0de-0000-7000-8000-000000000101", "state": "RFQ_OPEN", "product": "FULL",
             "deadline": "2026-01-19", "requestedBy": "broker-1", "requestedAt": "2026-01-12T09:20:00Z",
             "dossier": {"activity": "Commerce de gros alimentaire", "region": "Normandie",
                         "turnoverBand": {"from": {"amount": "2000000.00", "currency": "EUR"},
                                          "to": {"amount": "4000000.00", "currency": "EUR"}},
                         "needBand": {"from": {"amount": "100000.00", "currency": "EUR"},
                                      "to": {"amount": "250000.00", "currency": "EUR"}},
                         "debtorCountBand": {"from": 51, "to": 200},
                         "topDebtorShareBand": {"from": "0.10", "to": "0.20"}, "dsoDays": 55,
                         "ageing": [{"bucket": "NOT_DUE", "share": "0.70"}, {"bucket": "D1_30", "share": "0.30"}],
                         "confidential": false}}
            """;

    static OfferRequestView of(OfferRequest request, QuoteState state) {
        return new OfferRequestView(
                request.quoteId(),
                state,
                request.product(),
                request.deadline(),
                request.requestedBy(),
                request.requestedAt(),
                request.dossier());
    }
}
