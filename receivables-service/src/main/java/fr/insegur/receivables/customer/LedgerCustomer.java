package fr.insegur.receivables.customer;

import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of a client's accounting files with all that the client says of it, its contact in clear. */
record LedgerCustomer(UUID id, UUID clientId, Said said, Instant updatedAt) {

    /**
     * What the client says, by form or by file.
     *
     * @param code the auxiliary account, as the client's files write it, without blanks around it
     * @param email sealed in the database, as the phone is
     * @param groupSiren the company at the head of the customer's group
     */
    record Said(
            String code,
            @Nullable String name,
            @Nullable String siren,
            @Nullable String country,
            @Nullable String addressLine,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String email,
            @Nullable String phone,
            CustomerKind kind,
            @Nullable PaymentTerm term,
            TermCategory category,
            @Nullable String groupSiren) {

        /** Shows nothing but the code, because records end up in logs. */
        @Override
        public String toString() {
            return "Said[" + code + "]";
        }
    }

    LedgerCustomer with(Said now, Instant at) {
        return new LedgerCustomer(id, clientId, now, at);
    }
}
