package fr.insegur.quote.contract;

import fr.insegur.platform.security.Caller;
import java.util.UUID;

/** Whose contracts somebody may see. */
sealed interface ContractReader {
    /** The broker sees every contract. */
    record Broker() implements ContractReader {}

    /** A client sees its own. */
    record Client(UUID clientId) implements ContractReader {}

    /** A factor sees those that it signed. */
    record Partner(UUID partnerId) implements ContractReader {}

    static ContractReader of(Caller caller) {
        if (caller.is("broker")) {
            return new Broker();
        }
        return caller.is("client") ? new Client(caller.clientId()) : new Partner(caller.partnerId());
    }
}
