package fr.insegur.partner.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A client company's consent that the factors asked for its quote may learn its name, and its debtors' names. */
@Entity
@Table(name = "consent")
public class Consent {
    @Id
    @Column(name = "quote_id")
    private UUID quoteId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "company_name")
    private String companyName;

    private String siren;

    @Column(name = "given_at")
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(ConsentGiven given) {
        this.quoteId = given.quoteId();
        this.clientId = given.clientId();
        this.companyName = given.companyName();
        this.siren = given.siren();
        this.givenAt = given.givenAt();
    }

    public String companyName() {
        return companyName;
    }

    public String siren() {
        return siren;
    }
}
