package fr.insegur.partner.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.partner.Db;
import fr.insegur.partner.Panel;
import fr.insegur.partner.Quotes;
import fr.insegur.partner.consent.ConsentGiven;
import fr.insegur.partner.consent.RecordConsent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Brings a negotiation to where a test begins, through the use cases and without the broker. */
@ApplicationScoped
public class Negotiations {
    private final OpenOfferRequest openOfferRequest;
    private final SubmitOffer submitOffer;
    private final SelectOffer selectOffer;
    private final ConfirmOffer confirmOffer;
    private final RecordConsent recordConsent;
    private final ObjectMapper json;

    Negotiations(
            OpenOfferRequest openOfferRequest,
            SubmitOffer submitOffer,
            SelectOffer selectOffer,
            ConfirmOffer confirmOffer,
            RecordConsent recordConsent,
            ObjectMapper json) {
        this.openOfferRequest = openOfferRequest;
        this.submitOffer = submitOffer;
        this.selectOffer = selectOffer;
        this.confirmOffer = confirmOffer;
        this.recordConsent = recordConsent;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** A contract that the generalist signed. */
    public record Signed(Quotes quote, UUID contractId, UUID offerId) {}

    public Quotes opened() {
        Panel.register();
        Quotes quote = new Quotes(UUID.randomUUID(), UUID.randomUUID());
        open(quote);
        return quote;
    }

    public void open(Quotes quote) {
        openOfferRequest.open(read(quote.offersRequested(), OffersRequested.class));
    }

    public UUID invitation(Quotes quote, UUID partnerId) {
        return UUID.fromString(
                Db.one("SELECT id FROM invitation WHERE quote_id = ? AND partner_id = ?", quote.quoteId(), partnerId));
    }

    public UUID offer(Quotes quote, UUID partnerId) {
        return submit(quote, partnerId).id();
    }

    OfferView submit(Quotes quote, UUID partnerId) {
        return submitOffer.submit(
                invitation(quote, partnerId), partnerId, read(Quotes.proposal("0.0120"), Proposal.class), "tester");
    }

    public UUID select(Quotes quote, UUID partnerId, UUID offerId, int version) {
        UUID contractId = UUID.randomUUID();
        selectOffer.select(read(quote.offerSelected(contractId, partnerId, offerId, version), OfferSelected.class));
        return contractId;
    }

    public Signed signed() {
        Quotes quote = opened();
        UUID offer = offer(quote, Panel.LITTORAL);
        UUID contract = select(quote, Panel.LITTORAL, offer, 1);
        confirmOffer.confirm(offer, Panel.LITTORAL, new Signature(contract, 1));
        return new Signed(quote, contract, offer);
    }

    public void consent(Quotes quote) {
        recordConsent.record(read(quote.consentGiven(), ConsentGiven.class));
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
