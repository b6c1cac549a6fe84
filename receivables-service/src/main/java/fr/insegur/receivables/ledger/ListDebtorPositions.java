package fr.insegur.receivables.ledger;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What each debtor of a contract owes, for its client and the broker. */
@ApplicationScoped
class ListDebtorPositions {
    private final ReadableContracts contracts;
    private final DebtorPositionRepository positions;
    private final BusinessClock clock;

    ListDebtorPositions(ReadableContracts contracts, DebtorPositionRepository positions, BusinessClock clock) {
        this.contracts = contracts;
        this.positions = positions;
        this.clock = clock;
    }

    @Transactional
    Page<DebtorPositionView> list(UUID contractId, PageRequest page) {
        Contract contract = contracts.getForClient(contractId);
        return Page.of(
                positions.page(contractId, contract.currency(), clock.today(), page),
                page,
                DebtorPositionView::debtorId);
    }
}
