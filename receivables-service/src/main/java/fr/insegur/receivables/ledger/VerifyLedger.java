package fr.insegur.receivables.ledger;

import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out every seal of a contract's ledger anew. Whoever changed, removed or put in a row without the key is found out, also when
 * every later seal was replaced.
 */
@ApplicationScoped
class VerifyLedger {
    private static final int AT_ONCE = 2_000;

    private final ReadableContracts contracts;
    private final ChainRepository chains;
    private final EntrySeals seals;

    VerifyLedger(ReadableContracts contracts, ChainRepository chains, EntrySeals seals) {
        this.contracts = contracts;
        this.chains = chains;
        this.seals = seals;
    }

    @Transactional
    LedgerVerificationView verify(UUID contractId) {
        contracts.get(contractId);
        ChainRepository.End end = chains.end(contractId);
        long position = 0;
        String seal = "";
        while (position < end.position()) {
            List<ChainRepository.Sealed> links = chains.after(contractId, position, position + AT_ONCE);
            for (ChainRepository.Sealed link : links) {
                Optional<LedgerVerificationView.Fault> fault = fault(link, position + 1, seal);
                if (fault.isPresent()) {
                    return LedgerVerificationView.broken(contractId, position, link, fault.get());
                }
                position++;
                seal = link.seal();
            }
            if (links.isEmpty()) {
                return LedgerVerificationView.broken(contractId, position, null, LedgerVerificationView.Fault.MISSING);
            }
        }
        boolean ends = position == end.position() && seal.equals(end.seal()) && !chains.goesOn(contractId, position);
        return ends
                ? LedgerVerificationView.intact(contractId, position)
                : LedgerVerificationView.broken(contractId, position, null, LedgerVerificationView.Fault.END);
    }

    private Optional<LedgerVerificationView.Fault> fault(ChainRepository.Sealed link, long expected, String before) {
        if (link.link().position() != expected) {
            return Optional.of(LedgerVerificationView.Fault.MISSING);
        }
        @Nullable String right = seals.seal(link.link(), before).orElse(null);
        if (right == null) {
            return Optional.of(LedgerVerificationView.Fault.KEY_UNKNOWN);
        }
        return right.equals(link.seal()) ? Optional.empty() : Optional.of(LedgerVerificationView.Fault.CHANGED);
    }
}
