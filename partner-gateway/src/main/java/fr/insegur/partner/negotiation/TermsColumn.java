package fr.insegur.partner.negotiation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
class TermsColumn extends JsonColumn<OfferTerms> {
    TermsColumn(ObjectMapper json) {
        super(json, OfferTerms.class);
    }
}
