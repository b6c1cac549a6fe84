package fr.insegur.receivables.remittance;

import fr.insegur.receivables.remittance.EligibilityPolicy.Concentration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the broker decides on for all contracts; rules without a value are off. */
@ConfigMapping(prefix = "insegur.eligibility")
interface EligibilitySettings {
    /** Days from the issue of an invoice after which it is not financed any more. */
    @WithDefault("30")
    int maxAgeDays();

    /** The longest term that is financed, in days from the invoice; the law's caps hold besides. */
    OptionalInt maxTermDays();

    /** The smallest invoice that is financed, in the currency of its contract. */
    Optional<BigDecimal> minAmount();

    /** Countries of debtors that are financed: France, overseas included, and Monaco. */
    @WithDefault("FR,GP,MQ,GF,RE,YT,PM,BL,MF,MC")
    Set<String> countries();

    /** Days between two invoices of one amount and debtor up to which they are suspected to be one. */
    @WithDefault("3")
    int likenessDays();

    /** Problems of a refused file that are told; all are counted. */
    @WithDefault("500")
    int maxIssues();

    ProofSettings proof();

    ConcentrationSettings concentration();

    /** Which invoices need a proof before they are assigned. */
    interface ProofSettings {
        /** The first one of each debtor. */
        @WithDefault("false")
        boolean firstInvoice();

        /** Those of more than that, in the currency of their contract. */
        Optional<BigDecimal> above();
    }

    /** How much of a contract's book may be on one debtor. */
    interface ConcentrationSettings {
        /** A fraction such as 0.35. */
        Optional<BigDecimal> share();

        /** Open invoices from which the book is looked at. */
        @WithDefault("5")
        int fromInvoices();

        /** Debtors from which it is. */
        @WithDefault("3")
        int fromDebtors();
    }

    default EligibilityPolicy policy() {
        ConcentrationSettings book = concentration();
        return new EligibilityPolicy(
                maxAgeDays(),
                maxTermDays().isPresent() ? maxTermDays().getAsInt() : null,
                minAmount().orElse(null),
                countries(),
                likenessDays(),
                proof().firstInvoice(),
                proof().above().orElse(null),
                book.share()
                        .map(share -> new Concentration(share, book.fromInvoices(), book.fromDebtors()))
                        .orElse(null));
    }
}
