package fr.insegur.receivables.payment;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.receivables.contract.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a factor's statement says otherwise than the ledger, in place of what an earlier one of the same days said. */
@ApplicationScoped
public class StatementDifferences {
    private final DiscrepancyRepository discrepancies;
    private final Outbox outbox;

    StatementDifferences(DiscrepancyRepository discrepancies, Outbox outbox) {
        this.discrepancies = discrepancies;
        this.outbox = outbox;
    }

    /**
     * One difference.
     *
     * @param invoiceId absent where it concerns none
     * @param detail what was found, and the factor's words for it
     */
    public record Difference(
            @Nullable UUID invoiceId, LocalDate valueDate, String detail, Money expected, Money reported) {}

    /** In the caller's transaction. */
    public void record(
            Contract contract,
            UUID statementId,
            LocalDate from,
            LocalDate to,
            List<Difference> differences,
            Instant now) {
        discrepancies.ofStatements(contract.id(), from, to).forEach(open -> open.close(now));
        List<OutgoingEvent> events = new ArrayList<>();
        for (Difference difference : differences) {
            Discrepancy found = new Discrepancy(Ids.next(), contract, statementId, difference, now);
            discrepancies.persist(found);
            events.add(PaymentEvents.found(found));
        }
        outbox.append(events);
    }
}
