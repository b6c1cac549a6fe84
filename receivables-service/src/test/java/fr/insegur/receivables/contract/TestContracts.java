package fr.insegur.receivables.contract;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.Sirens;
import fr.insegur.receivables.contract.ContractActivated.NotificationMode;
import fr.insegur.testkit.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contracts of the worked example that are in force, and limits on their debtors. */
@ApplicationScoped
public class TestContracts {
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private final RegisterContract registerContract;
    private final RegisterAmendment registerAmendment;
    private final NameDebtor nameDebtor;
    private final RequestLimit requestLimit;
    private final RecordLimitDecision recordLimitDecision;
    private final Scopes scopes;

    TestContracts(
            RegisterContract registerContract,
            RegisterAmendment registerAmendment,
            NameDebtor nameDebtor,
            RequestLimit requestLimit,
            RecordLimitDecision recordLimitDecision,
            Scopes scopes) {
        this.registerContract = registerContract;
        this.registerAmendment = registerAmendment;
        this.nameDebtor = nameDebtor;
        this.requestLimit = requestLimit;
        this.recordLimitDecision = recordLimitDecision;
        this.scopes = scopes;
    }

    /** A contract in force, and the tokens of its two sides. */
    public record InForce(UUID id, UUID clientId, String clientSiren, UUID partnerId) {
        public String client() {
            return Tokens.client(clientId);
        }

        public String partner() {
            return Tokens.partner(partnerId);
        }

        /** For whom events about it are applied. */
        public Scope both() {
            return Scope.of(clientId, partnerId);
        }

        public String path(String rest) {
            return "/v1/contracts/" + id + rest;
        }
    }

    public InForce activate() {
        return activate(Ids.next(), Sirens.next());
    }

    public InForce activate(UUID clientId, String clientSiren) {
        return activate(clientId, clientSiren, TestTerms.site());
    }

    public InForce activate(TestTerms terms) {
        return activate(Ids.next(), Sirens.next(), terms);
    }

    /** All of the terms are others from that day on. */
    public void amend(InForce contract, LocalDate from, TestTerms terms) {
        ContractAmended fact = new ContractAmended(Ids.next(), contract.id(), from, terms.signed());
        scopes.run(contract.both(), () -> registerAmendment.register(fact));
    }

    /** @return the debtor's SIREN */
    public String debtorWithLimit(InForce contract, String amount) {
        return debtorWithLimit(contract, amount, null);
    }

    public String debtorWithLimit(InForce contract, String amount, @Nullable LocalDate lastDay) {
        String siren = Sirens.next();
        UUID debtor = debtor(contract, siren);
        RequestLimit.Command request = new RequestLimit.Command(debtor, Money.eur(amount));
        LimitView limit = scopes.call(
                Scope.client(contract.clientId()),
                () -> requestLimit.request(contract.clientId(), contract.id(), request));
        LimitDecided decision =
                new LimitDecided.Granted(Ids.next(), limit.id(), contract.id(), Money.eur(amount), lastDay);
        scopes.run(contract.both(), () -> recordLimitDecision.record(decision));
        return siren;
    }

    public UUID debtor(InForce contract, String siren) {
        Address address = new Address("12 rue de la Gare", "14400", "Bayeux", "FR");
        NameDebtor.Command command = new NameDebtor.Command(siren, "Coopérative Laitière du Bessin", address);
        return scopes.call(
                Scope.client(contract.clientId()),
                () -> nameDebtor
                        .name(contract.clientId(), contract.id(), command)
                        .id());
    }

    private InForce activate(UUID clientId, String siren, TestTerms terms) {
        InForce contract = new InForce(Ids.next(), clientId, siren, Ids.next());
        ContractActivated fact = new ContractActivated(
                contract.id(),
                Ids.next(),
                clientId,
                siren,
                contract.partnerId(),
                Ids.next(),
                3,
                terms.signed(),
                NotificationMode.NOTIFIED,
                List.of(),
                terms.startDate());
        scopes.run(contract.both(), () -> registerContract.register(fact));
        return contract;
    }
}
