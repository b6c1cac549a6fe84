package fr.insegur.receivables.contract;

import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What the broker said of a debtor. */
@ApplicationScoped
class ReadDebtorFlags {
    private final DebtorRepository debtors;

    ReadDebtorFlags(DebtorRepository debtors) {
        this.debtors = debtors;
    }

    /** @throws Refused 404 when the contract has no such debtor */
    @Transactional
    DebtorFlagsView read(UUID contractId, UUID debtorId) {
        return debtors.ofContract(contractId, debtorId)
                .map(DebtorFlagsView::of)
                .orElseThrow(() -> Refused.unknown("debtor-unknown", "this contract has no such debtor"));
    }
}
