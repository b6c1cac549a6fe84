package fr.insegur.receivables.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.DebtorFlag;
import fr.insegur.receivables.remittance.EligibilityPolicy.Concentration;
import fr.insegur.receivables.remittance.EligibilityRules.Facts;
import fr.insegur.receivables.remittance.EligibilityRules.Identity;
import fr.insegur.receivables.remittance.EligibilityRules.Likeness;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.remittance.EligibilityRules.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A contract at 90 % with a ceiling of 300 000.00, a debtor with a limit of 15 000.00 and one without; each test changes what it is about. */
final class EligibilityCase {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    static final LocalDate IN_60_DAYS = LocalDate.of(2026, 3, 13);
    static final String CLIENT = "552100554";
    static final String DAIRY = "732829320";
    static final String UNAPPROVED = "428701981";

    Map<String, DebtorFacts> debtors = new HashMap<>(Map.of(
            DAIRY,
            debtor("FR", "15000.00", "0.00", false, Set.of()),
            UNAPPROVED,
            new DebtorFacts("FR", null, Money.eur("0.00"), false, Set.of())));
    Map<String, CustomerFacts> customersByCode = Map.of();
    Map<String, CustomerFacts> customersBySiren = Map.of();
    Money ceilingLeft = Money.eur("300000.00");
    Set<Identity> assigned = Set.of();
    Set<Identity> elsewhere = Set.of();
    Set<Likeness> alike = Set.of();
    OpenBook book = OpenBook.empty(Money.eur("0").currency());
    boolean isNotified = true;

    @Nullable
    Integer maxTermDays;

    @Nullable
    BigDecimal minAmount;

    boolean proofForFirst;

    @Nullable
    BigDecimal proofAbove;

    @Nullable
    Concentration concentration;

    static DebtorFacts debtor(String country, String limit, String financed, boolean isNew, Set<DebtorFlag> flags) {
        return new DebtorFacts(country, Money.eur(limit), Money.eur(financed), isNew, flags);
    }

    List<Verdict> assess(Line... lines) {
        EligibilityPolicy policy = new EligibilityPolicy(
                30, maxTermDays, minAmount, Set.of("FR", "MC"), 3, proofForFirst, proofAbove, concentration);
        Facts facts = new Facts(
                TODAY,
                Money.eur("0").currency(),
                new BigDecimal("0.90"),
                CLIENT,
                isNotified,
                debtors,
                customersByCode,
                customersBySiren,
                ceilingLeft,
                assigned,
                elsewhere,
                alike,
                Map.of(),
                book,
                policy);
        return EligibilityRules.assess(Arrays.asList(lines), facts);
    }

    /** One line alone. */
    Verdict assertVerdict(Line line, String financeable, EligibilityCode... codes) {
        Verdict verdict = assess(line).getFirst();
        assertEquals(List.of(codes), verdict.codes());
        assertEquals(Money.eur(financeable).amount(), verdict.financeable().amount());
        return verdict;
    }

    static Line line(String number, String siren, String amount) {
        return line(number, siren, amount, TODAY, IN_60_DAYS, Stated.NOTHING);
    }

    static Line line(String number, LocalDate issued, LocalDate due) {
        return line(number, DAIRY, "1000.00", issued, due, Stated.NOTHING);
    }

    static Line line(String number, String siren, String amount, LocalDate issued, LocalDate due, Stated stated) {
        return new Line(number, siren, siren.length() == 9, issued, due, Money.eur(amount), stated);
    }

    /** An invoice on the dairy of 1 000.00 of which the client says something. */
    static Line stating(UnaryOperator<Sayings> said) {
        return line(
                "FA-1",
                DAIRY,
                "1000.00",
                TODAY,
                IN_60_DAYS,
                said.apply(new Sayings()).stated());
    }

    /** What a client says of a line, one thing after the other. */
    static final class Sayings {
        private @Nullable InvoiceKind kind;
        private @Nullable LocalDate performedOn;
        private @Nullable LocalDate periodEnd;
        private @Nullable BigDecimal retentionRate;
        private @Nullable String country;
        private @Nullable Boolean assignmentBan;
        private @Nullable Boolean subrogationMention;
        private @Nullable Set<Proof> proofs;
        private @Nullable Boolean confirmedDistinct;
        private @Nullable String customerCode;
        private @Nullable String supplierSiren;

        Sayings kind(InvoiceKind said) {
            kind = said;
            return this;
        }

        Sayings performedOn(LocalDate said) {
            performedOn = said;
            return this;
        }

        Sayings periodEnd(LocalDate said) {
            periodEnd = said;
            return this;
        }

        Sayings retention(String said) {
            retentionRate = new BigDecimal(said);
            return this;
        }

        Sayings country(String said) {
            country = said;
            return this;
        }

        Sayings assignmentBan() {
            assignmentBan = true;
            return this;
        }

        Sayings mention(boolean said) {
            subrogationMention = said;
            return this;
        }

        Sayings proof(Proof said) {
            proofs = Set.of(said);
            return this;
        }

        Sayings distinct() {
            confirmedDistinct = true;
            return this;
        }

        Sayings customer(String said) {
            customerCode = said;
            return this;
        }

        Sayings supplier(String said) {
            supplierSiren = said;
            return this;
        }

        Stated stated() {
            return new Stated(
                    kind,
                    performedOn,
                    periodEnd,
                    retentionRate,
                    country,
                    assignmentBan,
                    subrogationMention,
                    proofs,
                    confirmedDistinct,
                    customerCode,
                    supplierSiren);
        }
    }
}
