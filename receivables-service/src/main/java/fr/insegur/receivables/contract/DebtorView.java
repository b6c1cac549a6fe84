package fr.insegur.receivables.contract;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A debtor as its client and the broker see it. */
@Schema(name = "Debtor", examples = DebtorView.EXAMPLE)
record DebtorView(UUID id, UUID contractId, String siren, String name, Address address, Instant createdAt) {
    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-0000000000d1","contractId":"0198c0de-0000-7000-8000-0000000000c1",\
            "siren":"732829320","name":"Coopérative Laitière du Bessin","address":{"line":"12 rue de la Gare",\
            "postalCode":"14400","city":"Bayeux","country":"FR"},"createdAt":"2026-01-12T08:30:00Z"}""";

    static DebtorView of(Debtor debtor) {
        return new DebtorView(
                debtor.id(), debtor.contractId(), debtor.siren(), debtor.name(), debtor.address(), debtor.createdAt());
    }
}
