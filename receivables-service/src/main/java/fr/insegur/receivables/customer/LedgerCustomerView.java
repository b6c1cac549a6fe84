package fr.insegur.receivables.customer;

import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer as its client and the broker see it.
 *
 * @param term as the platform writes it: {@code 60J}, {@code FDM+45J} for the end of the month and then 45 days, {@code 45J+FDM} for the
 *     other reading; absent when none was agreed on
 */
@Schema(name = "LedgerCustomer", examples = LedgerCustomerExamples.CUSTOMER)
record LedgerCustomerView(
        UUID id,
        UUID clientId,
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
        @Nullable String term,
        TermCategory category,
        @Nullable String groupSiren,
        Instant updatedAt) {

    static LedgerCustomerView of(LedgerCustomer customer) {
        LedgerCustomer.Said said = customer.said();
        PaymentTerm term = said.term();
        return new LedgerCustomerView(
                customer.id(),
                customer.clientId(),
                said.code(),
                said.name(),
                said.siren(),
                said.country(),
                said.addressLine(),
                said.postalCode(),
                said.city(),
                said.email(),
                said.phone(),
                said.kind(),
                term == null ? null : term.text(),
                said.category(),
                said.groupSiren(),
                customer.updatedAt());
    }
}
