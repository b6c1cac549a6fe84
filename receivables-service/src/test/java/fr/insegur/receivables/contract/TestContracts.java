package fr.insegur.receivables.contract;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.Sirens;
import fr.insegur.receivables.contract.ContractActivated.FinancingIndex;
import fr.insegur.receivables.contract.ContractActivated.NotificationMode;
import fr.insegur.receivables.contract.ContractActivated.Terms;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.testkit.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contracts of the worked example that are in force, and limits on their debtors. */
@ApplicationScoped
public class TestContracts {
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private final RegisterContract registerContract;
    private final NameDebtor nameDebtor;
    private final RequestLimit requestLimit;
    private final RecordLimitDecision recordLimitDecision;
    private final Scopes scopes;

    TestContracts(
            RegisterContract registerContract,
            NameDebtor nameDebtor,
            RequestLimit requestLimit,
            RecordLimitDecision recordLimitDecision,
            Scopes scopes) {
        this.registerContract = registerContract;
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
        return activate(clientId, clientSiren, "0", FinancingIndex.FIXED, FeeTiming.AT_SETTLEMENT);
    }

    public InForce activateWithGuaranteeFund() {
        return activate(Ids.next(), Sirens.next(), "0.10", FinancingIndex.FIXED, FeeTiming.AT_SETTLEMENT);
    }

    /** With an annual minimum, a file fee and a fee per debtor, each of them absent where it is null. */
    public InForce activateWithFees(
            @Nullable String minimumAnnual, @Nullable String fileFee, @Nullable String debtorFee) {
        List<@Nullable Money> fees = new ArrayList<>();
        for (String fee : Arrays.asList(minimumAnnual, fileFee, debtorFee)) {
            fees.add(fee == null ? null : Money.eur(fee));
        }
        return activate(Ids.next(), Sirens.next(), "0", FinancingIndex.FIXED, FeeTiming.AT_SETTLEMENT, fees);
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

    private InForce activate(
            UUID clientId, String siren, String guaranteeFundRate, FinancingIndex index, FeeTiming timing) {
        return activate(clientId, siren, guaranteeFundRate, index, timing, Arrays.asList(null, null, null));
    }

    private InForce activate(
            UUID clientId,
            String siren,
            String guaranteeFundRate,
            FinancingIndex index,
            FeeTiming timing,
            List<@Nullable Money> fees) {
        InForce contract = new InForce(Ids.next(), clientId, siren, Ids.next());
        Terms terms = new Terms(
                "FULL",
                true,
                new BigDecimal("0.90"),
                new BigDecimal(guaranteeFundRate),
                Money.eur("300000.00"),
                new BigDecimal("0.0100"),
                null,
                fees.get(0),
                index,
                new BigDecimal("0.0500"),
                DayCount.ACT_360,
                fees.get(1),
                fees.get(2),
                null,
                new BigDecimal("0.20"),
                BigDecimal.ZERO,
                timing,
                3);
        ContractActivated fact = new ContractActivated(
                contract.id(),
                Ids.next(),
                clientId,
                siren,
                contract.partnerId(),
                Ids.next(),
                3,
                terms,
                NotificationMode.NOTIFIED,
                List.of(),
                TODAY.minusDays(200));
        scopes.run(contract.both(), () -> registerContract.register(fact));
        return contract;
    }
}
