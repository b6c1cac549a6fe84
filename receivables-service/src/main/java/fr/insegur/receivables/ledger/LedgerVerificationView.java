package fr.insegur.receivables.ledger;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ledger of a contract is as it was written.
 *
 * @param checked how many entries, from the first one on, are
 * @param fault what is wrong with the next one; absent when all are as they were written
 * @param entryId the entry with the fault; absent where there is none to name
 */
@Schema(name = "LedgerVerification", examples = LedgerVerificationView.EXAMPLE)
record LedgerVerificationView(
        UUID contractId,
        boolean intact,
        long checked,
        @Nullable Fault fault,
        @Nullable UUID entryId) {

    static final String EXAMPLE =
            "{\"contractId\":\"0198c0de-0000-7000-8000-0000000000c1\",\"intact\":true,\"checked\":128}";

    /** What may be wrong. */
    enum Fault {
        /** The entry, one of its legs or its seal is not what was written. */
        CHANGED,
        /** An entry is not there any more, or there are two in its place. */
        MISSING,
        /** The entry was sealed under a key that is not known here. */
        KEY_UNKNOWN,
        /** The ledger does not end where it was left. */
        END
    }

    static LedgerVerificationView intact(UUID contractId, long checked) {
        return new LedgerVerificationView(contractId, true, checked, null, null);
    }

    static LedgerVerificationView broken(
            UUID contractId, long checked, ChainRepository.@Nullable Sealed at, Fault fault) {
        return new LedgerVerificationView(
                contractId, false, checked, fault, at == null ? null : at.link().id());
    }
}
