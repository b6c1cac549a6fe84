package fr.insegur.receivables.factorstatement;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.factorstatement.FactorStatementRepository.Head;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Line;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Match;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Movement;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Outcome;
import fr.insegur.receivables.payment.StatementDifferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes the factor's statement of account and holds it against the ledger; each difference becomes a discrepancy. */
@ApplicationScoped
class ReconcileStatement {
    private final ContractRepository contracts;
    private final FactorStatementRepository statements;
    private final StatementDifferences differences;
    private final BusinessClock clock;

    ReconcileStatement(
            ContractRepository contracts,
            FactorStatementRepository statements,
            StatementDifferences differences,
            BusinessClock clock) {
        this.contracts = contracts;
        this.statements = statements;
        this.differences = differences;
        this.clock = clock;
    }

    /** What is sent, and by whom. */
    record Sent(
            @Nullable String from,
            @Nullable String to,
            @Nullable String opening,
            @Nullable String closing,
            byte[] file,
            String actor) {}

    /** @throws Refused 404 for a foreign contract; 422 for a period, a line or a sum that cannot be: then nothing is taken */
    @Transactional
    FactorStatementView reconcile(UUID contractId, Sent sent, Predicate<UUID> mayActFor) {
        Contract contract = contracts
                .locked(contractId)
                .filter(found -> mayActFor.test(found.clientId()))
                .orElseThrow(() -> Refused.notYet("contract-unknown", "there is no such contract here, or not yet"));
        StatedPeriod stated = StatedPeriod.of(sent.from(), sent.to(), sent.opening(), sent.closing());
        if (stated.from().isAfter(stated.to()) || stated.to().isAfter(clock.today())) {
            throw refused("to", "period-invalid", "the period ends before it begins, or after today");
        }
        Head head = new Head(
                stated.from(),
                stated.to(),
                money("opening", stated.opening(), contract),
                money("closing", stated.closing(), contract));
        List<Line> lines = new StatementCsv(contract.currency()).read(sent.file());
        requireTied(head, lines);
        List<Match> matches =
                StatementMatchingRules.match(lines, statements.movements(contract, head.from(), head.to()));
        UUID id = Ids.next();
        Instant now = clock.now();
        statements.insert(id, contract, head, matches, now, sent.actor());
        differences.record(contract, id, head.from(), head.to(), differences(matches), now);
        return statements.find(id).orElseThrow();
    }

    private static List<StatementDifferences.Difference> differences(List<Match> matches) {
        List<StatementDifferences.Difference> found = new ArrayList<>();
        for (Match match : matches) {
            Line line = match.line();
            Movement movement = match.movement();
            if (match.outcome() != Outcome.MATCHED) {
                found.add(new StatementDifferences.Difference(
                        movement == null ? null : movement.invoiceId(),
                        line != null ? line.valueDate() : movement == null ? LocalDate.EPOCH : movement.valueDate(),
                        match.outcome() + ": "
                                + (line != null ? line.label() : movement == null ? "" : movement.kind()),
                        match.expected(),
                        match.reported()));
            }
        }
        return found;
    }

    private static void requireTied(Head head, List<Line> lines) {
        Money sum = Money.sum(
                head.opening().currency(), lines.stream().map(Line::amount).toList());
        Money computed = head.opening().plus(sum);
        if (!computed.equals(head.closing())) {
            throw Refused.unprocessable(
                            "statement-does-not-tie",
                            "opening and lines come to " + computed + ", the statement closes with " + head.closing(),
                            new FieldProblem("closing", "statement-does-not-tie", "comes to " + computed))
                    .with("computed", computed);
        }
    }

    private static Money money(String name, BigDecimal amount, Contract contract) {
        if (amount.stripTrailingZeros().scale() > contract.currency().getDefaultFractionDigits()
                || amount.precision() - amount.scale() > 12) {
            throw refused(name, "amount-invalid", "an amount with the digits of " + contract.currency());
        }
        return Money.of(amount, contract.currency());
    }

    private static Refused refused(String name, String code, String detail) {
        return Refused.unprocessable(code, detail, new FieldProblem(name, code, detail));
    }
}
