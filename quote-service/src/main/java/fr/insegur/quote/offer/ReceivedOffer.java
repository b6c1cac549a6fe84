package fr.insegur.quote.offer;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A factor's offer with all its versions: a copy of what its owner published. */
@Entity
@Table(name = "received_offer")
public class ReceivedOffer {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID quoteId;
    private UUID partnerId;
    private String partnerCode;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    private @Nullable String stateReason;

    private @Nullable Integer seenVersion;

    @OneToMany(mappedBy = "offer", cascade = CascadeType.PERSIST)
    @OrderBy("id.number")
    private List<OfferVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ReceivedOffer() {}

    @SuppressWarnings("NullAway.Init")
    ReceivedOffer(OfferVersionReceived received) {
        this.id = received.offerId();
        this.quoteId = received.quoteId();
        this.partnerId = received.partnerId();
        this.partnerCode = received.partnerCode();
        this.state = OfferState.STANDING;
    }

    void add(OfferVersionReceived received, Instant at) {
        versions.add(new OfferVersion(this, received, at));
    }

    void withdraw() {
        state = OfferState.WITHDRAWN;
    }

    void close(String reason) {
        state = OfferState.CLOSED;
        stateReason = reason;
    }

    /** The client itself looks at the version that its factor wrote last. */
    public void seenByClient() {
        lastByFactor().ifPresent(version -> seenVersion = version.number());
    }

    /** Whether this is the version that the client saw when it last looked. */
    public boolean isSeenByClient(OfferVersion version) {
        return seenVersion != null && seenVersion == version.number();
    }

    public UUID id() {
        return id;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public String partnerCode() {
        return partnerCode;
    }

    public OfferState state() {
        return state;
    }

    public @Nullable String stateReason() {
        return stateReason;
    }

    /** The version that its factor wrote last: the only one that can be accepted. */
    public Optional<OfferVersion> lastByFactor() {
        return versions.stream()
                .filter(candidate -> candidate.author() == OfferAuthor.FACTOR)
                .reduce((earlier, later) -> later);
    }

    public Optional<OfferVersion> version(int number) {
        return versions.stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst();
    }

    List<OfferVersion> versions() {
        return List.copyOf(versions);
    }
}
