package fr.insegur.simulator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of factor does business: the terms that it opens with, the terms beyond which it does not go, the turnover
 * that it asks for and the most that it grants on one debtor.
 */
record Policy(Terms opening, Terms limit, @Nullable Euros minimumTurnover, Euros debtorCap) {
    static final String TURNOVER_BELOW_MINIMUM = "TURNOVER_BELOW_MINIMUM";

    /** The kinds of invented factors. */
    enum Kind {
        GENERALIST,
        FINTECH,
        CONFIDENTIAL
    }

    /** What a factor reads of a dossier: turnover as a band, an open upper end when {@code to} is null. */
    record Dossier(Band turnoverBand) {}

    /** From, included, to, excluded. */
    record Band(Euros from, @Nullable Euros to) {}

    static Policy of(Kind kind) {
        return switch (kind) {
            case GENERALIST ->
                new Policy(
                        generalist("0.0120", "0.10", Euros.of("8.00")),
                        generalist("0.0100", "0.00", null),
                        null,
                        Euros.of("50000.00"));
            case FINTECH -> new Policy(spot(), spot(), null, Euros.of("30000.00"));
            case CONFIDENTIAL ->
                new Policy(confidential(), confidential(), Euros.of("4000000.00"), Euros.of("200000.00"));
        };
    }

    /** The reason to decline, or null: even the upper end of the band is below what this factor asks for. */
    @Nullable
    String reasonToDecline(Dossier dossier) {
        Euros upper = dossier.turnoverBand().to();
        boolean tooSmall = minimumTurnover != null && upper != null && upper.compareTo(minimumTurnover) <= 0;
        return tooSmall ? TURNOVER_BELOW_MINIMUM : null;
    }

    Terms answerTo(Terms counterOffer) {
        return opening.concededTo(counterOffer, limit);
    }

    Euros grantFor(Euros asked) {
        return asked.atMost(debtorCap);
    }

    private static Terms generalist(String service, String guaranteeFund, @Nullable Euros minimumPerInvoice) {
        return new Terms(
                "FULL",
                true,
                new BigDecimal("0.90"),
                new BigDecimal(guaranteeFund),
                Euros.of("300000.00"),
                new BigDecimal(service),
                minimumPerInvoice,
                null,
                "FIXED",
                new BigDecimal("0.0500"),
                "ACT_360",
                null,
                null,
                null,
                new BigDecimal("0.20"),
                new BigDecimal("0.00"),
                "AT_SETTLEMENT",
                3);
    }

    /** All-in on single invoices: 3 % of the invoice, no interest beside it, nothing to cancel. */
    private static Terms spot() {
        return new Terms(
                "SPOT",
                true,
                new BigDecimal("0.85"),
                new BigDecimal("0.00"),
                Euros.of("150000.00"),
                new BigDecimal("0.0300"),
                null,
                null,
                "FIXED",
                new BigDecimal("0.0000"),
                "ACT_360",
                null,
                null,
                null,
                new BigDecimal("0.20"),
                new BigDecimal("0.00"),
                "AT_SETTLEMENT",
                0);
    }

    private static Terms confidential() {
        return new Terms(
                "CONF",
                true,
                new BigDecimal("0.80"),
                new BigDecimal("0.05"),
                Euros.of("2000000.00"),
                new BigDecimal("0.0020"),
                null,
                Euros.of("12000.00"),
                "FIXED",
                new BigDecimal("0.0320"),
                "ACT_360",
                Euros.of("1500.00"),
                null,
                null,
                new BigDecimal("0.20"),
                new BigDecimal("0.00"),
                "AT_SETTLEMENT",
                3);
    }
}
