package fr.insegur.partner.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.partner.Db;
import fr.insegur.partner.Panel;
import fr.insegur.partner.Quotes;
import fr.insegur.partner.consent.ConsentGiven;
import fr.insegur.partner.consent.RecordConsent;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Brings a negotiation to where a test begins, through the use cases and without the broker, in the name of whose move it is. */
@ApplicationScoped
public class Negotiations {
    private final OpenOfferRequest openOfferRequest;
    private final SubmitOffer submitOffer;
    private final SelectOffer selectOffer;
    private final ConfirmOffer confirmOffer;
    private final RecordConsent recordConsent;
    private final ObjectMapper json;
    private final Scopes scopes;

    Negotiations(
            OpenOfferRequest openOfferRequest,
            SubmitOffer submitOffer,
            SelectOffer selectOffer,
            ConfirmOffer confirmOffer,
            RecordConsent recordConsent,
            ObjectMapper json,
            Scopes scopes) {
        this.openOfferRequest = openOfferRequest;
        this.submitOffer = submitOffer;
        this.selectOffer = selectOffer;
        this.confirmOffer = confirmOffer;
        this.recordConsent = recordConsent;
        this.scopes = scopes;
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
        scopes.run(
                Scope.client(quote.clientId()),
                () -> openOfferRequest.open(read(quote.offersRequested(), OffersRequested.class)));
    }

    public UUID invitation(Quotes quote, UUID partnerId) {
        return UUID.fromString(
                Db.one("SELECT id FROM invitation WHERE quote_id = ? AND partner_id = ?", quote.quoteId(), partnerId));
    }

    public UUID offer(Quotes quote, UUID partnerId) {
        return submit(quote, partnerId).id();
    }

    OfferView submit(Quotes quote, UUID partnerId) {
        Proposal proposal = read(Quotes.proposal("0.0120"), Proposal.class);
        return scopes.call(
                Scope.partner(partnerId),
                () -> submitOffer.submit(invitation(quote, partnerId), partnerId, proposal, "tester"));
    }

    public UUID select(Quotes quote, UUID partnerId, UUID offerId, int version) {
        UUID contractId = UUID.randomUUID();
        OfferSelected selected =
                read(quote.offerSelected(contractId, partnerId, offerId, version), OfferSelected.class);
        scopes.run(Scope.of(quote.clientId(), partnerId), () -> selectOffer.select(selected));
        return contractId;
    }

    public Signed signed() {
        Quotes quote = opened();
        UUID offer = offer(quote, Panel.LITTORAL);
        UUID contract = select(quote, Panel.LITTORAL, offer, 1);
        scopes.run(
                Scope.partner(Panel.LITTORAL),
                () -> confirmOffer.confirm(offer, Panel.LITTORAL, new Signature(contract, 1)));
        return new Signed(quote, contract, offer);
    }

    public void consent(Quotes quote) {
        scopes.run(
                Scope.client(quote.clientId()),
                () -> recordConsent.record(read(quote.consentGiven(), ConsentGiven.class)));
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
