package fr.insegur.quote.montage;

/** Why a montage suits a client or does not; the code is stable, the text is for the client. */
enum MontageCode {
    TURNOVER_SUITS("Votre chiffre d’affaires correspond à ce montage."),
    FIRST_STEP_FOR_SMALL_TURNOVER("Sans engagement de volume, ce montage convient à un chiffre d’affaires modeste."),
    FEW_DEBTORS("Vous n’avez qu’un ou deux clients : un financement facture par facture est plus adapté."),
    TOP_DEBTOR_ABOVE_HALF(
            "Votre premier client pèse plus de la moitié de votre chiffre d’affaires : seuls les factors sans règle de concentration sont envisageables."),
    FACTOR_COLLECTS("Le factor relance et encaisse à votre place."),
    CLIENT_COLLECTS("Vous gardez la relance de vos clients, sous mandat du factor."),
    COLLECTION_NOT_KEPT("Vous ne souhaitez pas garder la relance, que ce montage vous laisse."),
    CREDIT_MANAGEMENT_TO_BE_SHOWN("Le factor voudra vérifier votre gestion du poste clients."),
    DEBTORS_ARE_NOTIFIED("Vos clients sont informés de la cession, alors que vous souhaitez la confidentialité."),
    CONFIDENTIAL("Vos clients ne sont pas informés de la cession, comme vous le souhaitez."),
    CONFIDENTIALITY_NOT_WANTED("Vous ne demandez pas la confidentialité, qui a un coût."),
    NEED_COVERED("Le montant finançable aujourd’hui couvre votre besoin."),
    NEED_ABOVE_FINANCEABLE("Votre besoin dépasse le montant finançable aujourd’hui."),
    ONLY_BUSINESS_DEBTORS("Seules vos factures à des professionnels seraient financées."),
    CONSUMER_SALES_TOO_HIGH("Plus de 20 % de vos ventes sont faites à des particuliers."),
    TURNOVER_BELOW_FULL_MINIMUM("Votre chiffre d’affaires est inférieur au minimum de 100 000 € TTC de ce montage."),
    TURNOVER_ABOVE_FLAT_FEE("Votre chiffre d’affaires dépasse le maximum de 3 000 000 € TTC du forfait."),
    TURNOVER_BELOW_MANAGED_MINIMUM(
            "Votre chiffre d’affaires est inférieur au minimum de 1 000 000 € TTC de ce montage."),
    TURNOVER_BELOW_CONFIDENTIAL_MINIMUM(
            "Votre chiffre d’affaires est inférieur au minimum de 4 000 000 € TTC de l’affacturage confidentiel."),
    LATE_SHARE_TOO_HIGH("Au moins un quart de vos créances est en retard, ce qu’un montage confidentiel n’admet pas."),
    PRODUCT_NOT_ASSESSED("Notre recommandation n’a pas étudié ce montage.");

    private final String text;

    MontageCode(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
