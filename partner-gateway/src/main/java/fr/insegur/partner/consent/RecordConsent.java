package fr.insegur.partner.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps who the client is from the moment on that it may be told. */
@ApplicationScoped
public class RecordConsent {
    private final ConsentRepository consents;

    RecordConsent(ConsentRepository consents) {
        this.consents = consents;
    }

    /** A second consent for the same quote adds nothing. */
    @Transactional
    public void record(ConsentGiven given) {
        if (!consents.given(given.quoteId())) {
            consents.persist(new Consent(given));
        }
    }
}
