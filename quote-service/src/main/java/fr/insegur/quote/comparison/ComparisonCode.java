package fr.insegur.quote.comparison;

/** What has to be said about an offer beside its cost; the code is stable, the text is for the client. */
enum ComparisonCode {
    NOT_PRICED("Cette offre ne peut pas être chiffrée."),
    CEILING_BELOW_NEED("Le plafond de financement est inférieur à votre besoin."),
    OFFER_EXPIRED("La durée de validité de l’offre est dépassée."),
    NO_FUNDS_USED("Cette offre ne met aucun financement à votre disposition."),
    CEILING_REACHED("Le plafond limite le financement de vos créances."),
    INDICATIVE("L’offre est indicative : le factor doit encore la confirmer."),
    VARIABLE_RATE("Le taux de financement suit l’Euribor 3 mois et peut varier."),
    USED_FOR_EVERY_INVOICE(
            "Offre à l’unité, chiffrée comme si toutes vos factures étaient financées : le coût annuel est un maximum."),
    COSTS_MORE_PER_1000("Elle coûte davantage pour 1 000 € financés."),
    COSTS_MORE_PER_YEAR("Elle coûte davantage sur une année."),
    LESS_FUNDS("Elle apporte moins de financement en moyenne."),
    LESS_DAY_ONE_CASH("Elle apporte moins de trésorerie le premier jour."),
    BLOCKED("Un point bloquant l’écarte.");

    private final String text;

    ComparisonCode(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
