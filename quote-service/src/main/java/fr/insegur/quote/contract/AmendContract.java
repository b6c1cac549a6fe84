package fr.insegur.quote.contract;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.paging.Etag;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.quote.offer.OfferTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The broker notes what client and factor signed anew; it counts from its effective date, and what was before stays. */
@ApplicationScoped
class AmendContract {
    private final ContractRepository contracts;
    private final AmendmentRepository amendments;
    private final Outbox outbox;
    private final BusinessClock clock;

    AmendContract(ContractRepository contracts, AmendmentRepository amendments, Outbox outbox, BusinessClock clock) {
        this.contracts = contracts;
        this.amendments = amendments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws Refused 404, 412 and 428 for the version seen, 409 for a second amendment of the same day, 422 for what stays */
    @Transactional
    Amendment amend(UUID contractId, @Nullable String seen, NewAmendment command, String subject) {
        Contract contract = contracts.getForUpdate(contractId);
        Etag.require(seen, contract.version());
        contracts.countUp(contract);
        LocalDate earliest = clock.today().isAfter(contract.startDate()) ? clock.today() : contract.startDate();
        if (command.effectiveFrom().isBefore(earliest)) {
            throw refused("/effectiveFrom", "amendment-in-past", "on or after " + earliest);
        }
        if (command.terms().product() != contract.terms().product()) {
            throw refused("/terms/product", "product-stays", "another product is another contract");
        }
        if (!currencies(contract.terms()).containsAll(currencies(command.terms()))) {
            throw refused("/terms", "currency-other", "a contract stays in the currency in which it was signed");
        }
        Amendment amendment =
                new Amendment(Ids.next(), contractId, command.effectiveFrom(), command.terms(), clock.now(), subject);
        if (!amendments.insert(amendment)) {
            throw Refused.conflict("amended-already", "there is an amendment of that day");
        }
        outbox.append(ContractEvents.amended(contract, amendment));
        return amendment;
    }

    /** Terms without any amount are in euros. */
    private static Set<String> currencies(OfferTerms terms) {
        Set<String> currencies = Stream.of(
                        terms.ceiling(),
                        terms.minimumPerInvoice(),
                        terms.minimumAnnual(),
                        terms.fileFee(),
                        terms.debtorFee(),
                        terms.monthlyFee())
                .filter(amount -> amount != null)
                .map(Money::currency)
                .map(Object::toString)
                .collect(Collectors.toSet());
        return currencies.isEmpty() ? Set.of("EUR") : currencies;
    }

    private static Refused refused(String pointer, String code, String detail) {
        return Refused.unprocessable(code, detail, new FieldProblem(pointer, code, detail));
    }
}
