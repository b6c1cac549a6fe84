package fr.insegur.receivables.monthclose;

import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The closed months of a contract, in order. */
@ApplicationScoped
class ListMonthCloses {
    private final ReadableContracts contracts;
    private final MonthRepository months;

    ListMonthCloses(ReadableContracts contracts, MonthRepository months) {
        this.contracts = contracts;
        this.months = months;
    }

    @Transactional
    List<MonthCloseView> list(UUID contractId) {
        contracts.get(contractId);
        return months.closed(contractId);
    }
}
