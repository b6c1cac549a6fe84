package fr.insegur.receivables.contract;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractActivated.FinancingIndex;
import fr.insegur.receivables.contract.ContractActivated.Terms;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.ContractTerms.InterestBase;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Terms for tests: those of the worked example, and what a test changes of them. */
public final class TestTerms {
    private String advanceRate = "0.90";
    private String fundRate = "0";
    private @Nullable Money fundCap;
    private FinancingIndex index = FinancingIndex.FIXED;
    private String financingRate = "0.0500";
    private FeeTiming timing = FeeTiming.AT_SETTLEMENT;
    private @Nullable Money minimumAnnual;
    private @Nullable Money fileFee;
    private @Nullable Money debtorFee;
    private @Nullable Money monthlyFee;
    private boolean recourse = true;
    private InterestBase interestBase = InterestBase.NET;
    private String coverRate = "0";
    private Money ceiling = Money.eur("300000.00");
    private LocalDate startDate = LocalDate.now().minusDays(200);

    private TestTerms() {}

    /** 90 % advance, 1 % service, 5 % interest, fees at settlement, recourse. */
    public static TestTerms site() {
        return new TestTerms();
    }

    public TestTerms advancing(String rate) {
        advanceRate = rate;
        return this;
    }

    public TestTerms fund(String rate, @Nullable String cap) {
        fundRate = rate;
        fundCap = cap == null ? null : Money.eur(cap);
        return this;
    }

    public TestTerms indexed(String margin) {
        index = FinancingIndex.EURIBOR_3M;
        financingRate = margin;
        return this;
    }

    public TestTerms charging(FeeTiming when) {
        timing = when;
        return this;
    }

    public TestTerms at(String annualRate) {
        financingRate = annualRate;
        return this;
    }

    /** Interest is charged on what the guarantee fund holds, too. */
    public TestTerms onGross(boolean gross) {
        interestBase = gross ? InterestBase.GROSS : InterestBase.NET;
        return this;
    }

    public TestTerms minimum(String annual) {
        minimumAnnual = Money.eur(annual);
        return this;
    }

    public TestTerms fees(String file, String perDebtor, String monthly) {
        fileFee = Money.eur(file);
        debtorFee = Money.eur(perDebtor);
        monthlyFee = Money.eur(monthly);
        return this;
    }

    public TestTerms guaranteed(String cover) {
        recourse = false;
        coverRate = cover;
        return this;
    }

    public TestTerms ceiling(String amount) {
        ceiling = Money.eur(amount);
        return this;
    }

    TestTerms in(String currency) {
        ceiling = Money.of("300000.00", currency);
        return this;
    }

    public TestTerms from(LocalDate day) {
        startDate = day;
        return this;
    }

    LocalDate startDate() {
        return startDate;
    }

    Terms signed() {
        return new Terms(
                "FULL",
                recourse,
                new BigDecimal(advanceRate),
                new BigDecimal(fundRate),
                ceiling,
                new BigDecimal("0.0100"),
                null,
                minimumAnnual,
                index,
                new BigDecimal(financingRate),
                DayCount.ACT_360,
                fileFee,
                debtorFee,
                monthlyFee,
                new BigDecimal("0.20"),
                BigDecimal.ZERO,
                timing,
                3,
                fundCap,
                null,
                interestBase,
                false,
                new BigDecimal(coverRate),
                30,
                false);
    }
}
