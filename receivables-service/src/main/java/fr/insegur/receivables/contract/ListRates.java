package fr.insegur.receivables.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The fixings that are known, the latest first. */
@ApplicationScoped
class ListRates {
    private final ReferenceRateRepository rates;

    ListRates(ReferenceRateRepository rates) {
        this.rates = rates;
    }

    @Transactional
    List<ReferenceRateView> list() {
        return rates.all();
    }
}
