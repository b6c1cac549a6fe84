package fr.insegur.bench.ledger;

import java.util.List;
import java.util.UUID;

/**
 * A contract that was made up.
 *
 * @param invoices open ones, seeded
 */
record BenchContract(UUID id, UUID clientId, String clientSiren, UUID partnerId, List<Debtor> debtors, int invoices) {

    /** Whom invoices are addressed to; approved for more than is ever assigned. */
    record Debtor(UUID id, String siren) {}

    String path(String rest) {
        return "/v1/contracts/" + id + rest;
    }

    Debtor debtorOf(int invoice) {
        return debtors.get(invoice % debtors.size());
    }
}
