package fr.insegur.quote.montage;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which montage suits which client (domain.md 2.1). Each montage starts from a score that its turnover band gives, gains
 * or loses points for what the client wants and for how its ledger looks, and is recommended from
 * {@value #RECOMMENDED_FROM} points on when nothing blocks it. The thresholds belong to {@link #VERSION}: whoever changes
 * one changes the version, which every recommendation keeps.
 */
final class MontageRules {
    static final String VERSION = "montage-2026.1";

    private static final int RECOMMENDED_FROM = 50;
    private static final int MAX_SCORE = 100;
    private static final Money FULL_MINIMUM = Money.eur("100000.00");
    private static final Money MANAGED_MINIMUM = Money.eur("1000000.00");
    private static final Money FLAT_FEE_MAXIMUM = Money.eur("3000000.00");
    private static final Money CONFIDENTIAL_MINIMUM = Money.eur("4000000.00");
    private static final BigDecimal BUSINESS_SHARE_MINIMUM = new BigDecimal("0.80");
    private static final BigDecimal TOP_DEBTOR_LIMIT = new BigDecimal("0.50");
    private static final BigDecimal LATE_SHARE_LIMIT = new BigDecimal("0.25");
    private static final int FEW_DEBTORS = 2;

    private MontageRules() {}

    /**
     * What the rules look at: the audited ledger and what the client declared and wants.
     *
     * @param turnover audited twelve months, tax included
     * @param b2bShare declared share of sales to businesses
     * @param lateShare share of the open receivables that is overdue
     */
    record Situation(
            Money turnover,
            BigDecimal b2bShare,
            Money need,
            Money financeable,
            boolean wantsConfidentiality,
            boolean keepsCollection,
            int debtors,
            BigDecimal top1Share,
            BigDecimal lateShare) {

        boolean sellsToConsumers() {
            return b2bShare.compareTo(BUSINESS_SHARE_MINIMUM) < 0;
        }

        boolean below(Money threshold) {
            return turnover.isLessThan(threshold);
        }
    }

    /** A montage in its place. */
    record Montage(
            Product product,
            int rank,
            int score,
            boolean recommended,
            List<MontageCode> reasons,
            List<MontageCode> blockers) {}

    /** Every montage, the best first; those that are blocked come last. */
    static List<Montage> recommend(Situation situation) {
        List<Draft> drafts = new ArrayList<>(List.of(
                spot(situation), flatFee(situation), full(situation), managed(situation), confidential(situation)));
        drafts.sort(Comparator.comparing(Draft::blocked)
                .thenComparing(Comparator.comparingInt(Draft::score).reversed())
                .thenComparing(Draft::product));
        List<Montage> ranked = new ArrayList<>();
        for (Draft draft : drafts) {
            ranked.add(draft.at(ranked.size() + 1));
        }
        return List.copyOf(ranked);
    }

    private static Draft spot(Situation situation) {
        Draft draft = new Draft(Product.SPOT, 40);
        if (situation.below(FULL_MINIMUM)) {
            draft.reason(MontageCode.FIRST_STEP_FOR_SMALL_TURNOVER, 40);
        }
        if (situation.debtors() <= FEW_DEBTORS) {
            draft.reason(MontageCode.FEW_DEBTORS, 40);
        }
        if (situation.sellsToConsumers()) {
            draft.reason(MontageCode.ONLY_BUSINESS_DEBTORS, 20);
        }
        return draft.confidentiality(situation).need(situation);
    }

    private static Draft flatFee(Situation situation) {
        boolean suits = situation.below(MANAGED_MINIMUM);
        Draft draft = new Draft(Product.FORFAIT, suits ? 75 : 35);
        if (suits) {
            draft.reason(MontageCode.TURNOVER_SUITS, 0);
        }
        if (!situation.below(FLAT_FEE_MAXIMUM)) {
            draft.block(MontageCode.TURNOVER_ABOVE_FLAT_FEE);
        }
        return draft.wholeLedger(situation).confidentiality(situation).need(situation);
    }

    private static Draft full(Situation situation) {
        Draft draft = new Draft(Product.FULL, situation.below(MANAGED_MINIMUM) ? 65 : 80);
        if (situation.below(FULL_MINIMUM)) {
            draft.block(MontageCode.TURNOVER_BELOW_FULL_MINIMUM);
        } else {
            draft.reason(MontageCode.TURNOVER_SUITS, 0);
        }
        draft.reason(MontageCode.FACTOR_COLLECTS, situation.keepsCollection() ? -15 : 0);
        return draft.wholeLedger(situation).confidentiality(situation).need(situation);
    }

    private static Draft managed(Situation situation) {
        Draft draft = new Draft(Product.NNG, 75);
        if (situation.below(MANAGED_MINIMUM)) {
            draft.block(MontageCode.TURNOVER_BELOW_MANAGED_MINIMUM);
        }
        if (situation.keepsCollection()) {
            draft.reason(MontageCode.CLIENT_COLLECTS, 0);
        } else {
            draft.reason(MontageCode.COLLECTION_NOT_KEPT, -45);
        }
        draft.reason(MontageCode.CREDIT_MANAGEMENT_TO_BE_SHOWN, 0);
        return draft.wholeLedger(situation).confidentiality(situation).need(situation);
    }

    private static Draft confidential(Situation situation) {
        Draft draft = new Draft(Product.CONF, 40);
        if (situation.below(CONFIDENTIAL_MINIMUM)) {
            draft.block(MontageCode.TURNOVER_BELOW_CONFIDENTIAL_MINIMUM);
        }
        if (situation.lateShare().compareTo(LATE_SHARE_LIMIT) >= 0) {
            draft.block(MontageCode.LATE_SHARE_TOO_HIGH);
        }
        if (situation.wantsConfidentiality()) {
            draft.reason(MontageCode.CONFIDENTIAL, 50);
        } else {
            draft.reason(MontageCode.CONFIDENTIALITY_NOT_WANTED, -20);
        }
        draft.reason(MontageCode.CREDIT_MANAGEMENT_TO_BE_SHOWN, 0);
        return draft.wholeLedger(situation).need(situation);
    }

    /** A montage while its points are being counted. */
    private static final class Draft {
        private final Product product;
        private final List<MontageCode> reasons = new ArrayList<>();
        private final List<MontageCode> blockers = new ArrayList<>();
        private int points;

        Draft(Product product, int points) {
            this.product = product;
            this.points = points;
        }

        Product product() {
            return product;
        }

        int score() {
            return Math.clamp(points, 0, MAX_SCORE);
        }

        boolean blocked() {
            return !blockers.isEmpty();
        }

        void reason(MontageCode code, int change) {
            reasons.add(code);
            points += change;
        }

        void block(MontageCode code) {
            blockers.add(code);
        }

        /** What counts against taking the whole ledger, as every montage but single invoices does. */
        Draft wholeLedger(Situation situation) {
            if (situation.sellsToConsumers()) {
                block(MontageCode.CONSUMER_SALES_TOO_HIGH);
            }
            if (situation.top1Share().compareTo(TOP_DEBTOR_LIMIT) > 0) {
                reason(MontageCode.TOP_DEBTOR_ABOVE_HALF, -15);
            }
            if (situation.debtors() <= FEW_DEBTORS) {
                reason(MontageCode.FEW_DEBTORS, -20);
            }
            return this;
        }

        Draft confidentiality(Situation situation) {
            if (situation.wantsConfidentiality()) {
                reason(MontageCode.DEBTORS_ARE_NOTIFIED, -15);
            }
            return this;
        }

        Draft need(Situation situation) {
            boolean covered = !situation.need().isGreaterThan(situation.financeable());
            reason(covered ? MontageCode.NEED_COVERED : MontageCode.NEED_ABOVE_FINANCEABLE, 0);
            return this;
        }

        Montage at(int rank) {
            return new Montage(
                    product,
                    rank,
                    score(),
                    !blocked() && score() >= RECOMMENDED_FROM,
                    List.copyOf(reasons),
                    List.copyOf(blockers));
        }
    }
}
