package fr.insegur.partner.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which factor a contract is with, and of which quote it came. It is known from the factor's signature on, so that a limit
 * request that overtakes the contract's activation finds it.
 */
@Entity
@Table(name = "contract")
public class Contract {
    @Id
    private UUID id;

    @Column(name = "quote_id")
    private UUID quoteId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private ContractState state;

    @Column(name = "start_date")
    private @Nullable LocalDate startDate;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    /** A contract that its factor has just signed. */
    public Contract(UUID id, UUID quoteId, UUID clientId, UUID partnerId) {
        this.id = id;
        this.quoteId = quoteId;
        this.clientId = clientId;
        this.partnerId = partnerId;
        this.state = ContractState.CONFIRMED;
    }

    /** Once: a contract that is in force keeps the day from which it is. */
    void activate(LocalDate from) {
        if (state == ContractState.CONFIRMED) {
            state = ContractState.ACTIVE;
            startDate = from;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID quoteId() {
        return quoteId;
    }

    public UUID clientId() {
        return clientId;
    }

    public UUID partnerId() {
        return partnerId;
    }
}
