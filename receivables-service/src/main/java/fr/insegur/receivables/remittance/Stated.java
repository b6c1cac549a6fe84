package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the client says of a line besides its figures; what is absent was not said.
 *
 * @param kind an invoice unless said
 * @param performedOn the day of the delivery or of the end of the service
 * @param periodEnd the last day of the period that is billed
 * @param retentionRate the share that the debtor keeps back as a guarantee
 * @param country of the debtor, where it is not that of its address
 * @param assignmentBan whether the contract with the debtor forbids to assign what it owes
 * @param subrogationMention whether the invoice says to whom it is to be paid
 * @param confirmedDistinct that it is no other invoice sent twice, though one is very much like it
 * @param customerCode the customer in the accounting files
 * @param supplierSiren who issued the invoice
 */
record Stated(
        @Nullable InvoiceKind kind,
        @Nullable LocalDate performedOn,
        @Nullable LocalDate periodEnd,
        @Nullable @Rate BigDecimal retentionRate,
        @Nullable String country,
        @Nullable Boolean assignmentBan,
        @Nullable Boolean subrogationMention,
        @Nullable Set<Proof> proofs,
        @Nullable Boolean confirmedDistinct,
        @Nullable String customerCode,
        @Nullable String supplierSiren) {

    static final Stated NOTHING = new Stated(null, null, null, null, null, null, null, null, null, null, null);

    /** The same once somebody made sure of it. */
    Stated confirmedBy(Proof means) {
        Set<Proof> all = EnumSet.of(means);
        if (proofs != null) {
            all.addAll(proofs);
        }
        return new Stated(
                kind,
                performedOn,
                periodEnd,
                retentionRate,
                country,
                assignmentBan,
                subrogationMention,
                all,
                true,
                customerCode,
                supplierSiren);
    }

    boolean is(InvoiceKind which) {
        return kind == which;
    }

    boolean has(Proof proof) {
        return proofs != null && proofs.contains(proof);
    }

    /** Named without {@code is}, so that it is no field of it as JSON. */
    boolean provesSomething() {
        return proofs != null && !proofs.isEmpty();
    }

    boolean saysDistinct() {
        return Boolean.TRUE.equals(confirmedDistinct);
    }
}
