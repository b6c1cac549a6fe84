package fr.insegur.partner.negotiation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
class DossierColumn extends JsonColumn<Dossier> {
    DossierColumn(ObjectMapper json) {
        super(json, Dossier.class);
    }
}
