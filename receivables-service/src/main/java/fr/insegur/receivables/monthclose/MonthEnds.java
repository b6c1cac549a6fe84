package fr.insegur.receivables.monthclose;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.BalancesRepository;
import fr.insegur.receivables.ledger.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the rules of a month's end need to know of a contract. */
@ApplicationScoped
class MonthEnds {
    /** As whom this service books what follows from the calendar. */
    static final String ACTOR = "receivables-service";

    private final MonthRepository months;
    private final BalancesRepository balances;

    MonthEnds(MonthRepository months, BalancesRepository balances) {
        this.months = months;
        this.balances = balances;
    }

    List<JournalEntry> ofContract(Contract contract, TermsHistory history, YearMonth month) {
        Money none = Money.zero(contract.currency());
        Map<Account, Money> all = balances.ofContract(contract.id(), contract.currency());
        Map<Account, Money> own = balances.besideInvoices(contract.id(), contract.currency());
        MonthRepository.Levels levels = months.levels(contract, history);
        MonthRepository.Booked interest = months.interest(contract);
        LocalDate start = contract.startDate();
        Optional<LocalDate> year = MonthEndRules.endingYear(start, month);
        LocalDate next = month.plusMonths(1).atDay(1);
        MonthEndRules.Known known = new MonthEndRules.Known(
                start,
                month,
                levels.ofInvoices(),
                levels.ofAll(),
                interest.interest(),
                interest.vat(),
                all.getOrDefault(Account.ENC, none),
                all.getOrDefault(Account.FDG, none).negated(),
                own.getOrDefault(Account.FDG, none).negated(),
                months.debtors(contract.id(), month.atDay(1), next),
                year.map(from -> months.debtors(contract.id(), LocalDate.of(1900, 1, 1), month.atDay(1)))
                        .orElse(0),
                year.map(from -> months.commission(contract, from, from.plusYears(1)))
                        .orElse(null));
        return MonthEndRules.entries(history, known, Ids::next);
    }
}
