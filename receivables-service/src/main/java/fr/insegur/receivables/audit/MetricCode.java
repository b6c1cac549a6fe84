package fr.insegur.receivables.audit;

/** The figures of an audit (domain.md 4.1), with their units and what clients read. */
public enum MetricCode {
    OUTSTANDING(Unit.MONEY, "Encours clients (solde des comptes)"),
    GROSS_OPEN(Unit.MONEY, "Factures ouvertes, avant avoirs et règlements non affectés"),
    UNALLOCATED_CREDITS(Unit.MONEY, "Règlements et avoirs non affectés"),
    OVERDUE(Unit.MONEY, "Encours échu"),
    SALES_12_MONTHS(Unit.MONEY, "Chiffre d'affaires facturé TTC sur douze mois"),
    NET_SALES_12_MONTHS(Unit.MONEY, "Chiffre d'affaires HT sur douze mois"),
    DSO_12_MONTHS(Unit.DAYS, "DSO simple sur douze mois"),
    DSO_3_MONTHS(Unit.DAYS, "DSO simple sur trois mois"),
    DSO_COUNTBACK(Unit.DAYS, "DSO par épuisement du chiffre d'affaires"),
    BPDSO(Unit.DAYS, "DSO de l'encours non échu"),
    DAYS_DELINQUENT(Unit.DAYS, "Retard moyen dans le DSO"),
    DSO_OVER_TERM(Unit.DAYS, "Écart entre DSO et délai contractuel"),
    PAYMENT_DAYS_MEAN(Unit.DAYS, "Délai réel de paiement, moyenne pondérée"),
    PAYMENT_DAYS_MEDIAN(Unit.DAYS, "Délai réel de paiement, médiane"),
    PAYMENT_DAYS_P90(Unit.DAYS, "Délai réel de paiement, 9e décile"),
    TERM_DAYS_MEDIAN(Unit.DAYS, "Délai contractuel, médiane"),
    TERM_DAYS_P90(Unit.DAYS, "Délai contractuel, 9e décile"),
    DELAY_DAYS_MEAN(Unit.DAYS, "Dépassement du délai, moyenne pondérée"),
    DELAY_DAYS_MEDIAN(Unit.DAYS, "Dépassement du délai, médiane"),
    DELAY_DAYS_P90(Unit.DAYS, "Dépassement du délai, 9e décile"),
    PAYMENT_TREND(Unit.DAYS, "Évolution mensuelle du retard sur six mois"),
    LATE_SHARE(Unit.SHARE, "Part échue de l'encours"),
    SEVERELY_LATE_SHARE(Unit.SHARE, "Part de l'encours en retard de plus de 30 jours"),
    LATE_PAYMENTS_COUNT(Unit.SHARE, "Factures payées en retard, en nombre"),
    LATE_PAYMENTS_AMOUNT(Unit.SHARE, "Factures payées en retard, en montant"),
    SEVERELY_LATE_PAYMENTS(Unit.SHARE, "Factures payées avec plus de 30 jours de retard, en montant"),
    TOP1_OPEN(Unit.SHARE, "Part du premier débiteur dans l'encours"),
    TOP5_OPEN(Unit.SHARE, "Part des cinq premiers débiteurs dans l'encours"),
    TOP10_OPEN(Unit.SHARE, "Part des dix premiers débiteurs dans l'encours"),
    TOP1_SALES(Unit.SHARE, "Part du premier débiteur dans le chiffre d'affaires"),
    TOP5_SALES(Unit.SHARE, "Part des cinq premiers débiteurs dans le chiffre d'affaires"),
    TOP10_SALES(Unit.SHARE, "Part des dix premiers débiteurs dans le chiffre d'affaires"),
    HHI_OPEN(Unit.INDEX, "Concentration de l'encours (indice de Herfindahl-Hirschman)"),
    HHI_SALES(Unit.INDEX, "Concentration du chiffre d'affaires (indice de Herfindahl-Hirschman)"),
    DILUTION(Unit.SHARE, "Dilution : avoirs, remises et pertes rapportés aux factures"),
    CREDIT_NOTE_LAG(Unit.DAYS, "Délai moyen entre facture et avoir"),
    SEASONALITY(Unit.RATIO, "Saisonnalité : plus fort mois rapporté au plus faible"),
    PEAK_MONTH(Unit.RATIO, "Plus fort mois rapporté à la moyenne"),
    PEAK_FINANCING(Unit.MONEY, "Besoin de financement au plus haut"),
    INVOICES_PER_YEAR(Unit.COUNT, "Factures par an"),
    AVERAGE_INVOICE(Unit.MONEY, "Facture moyenne TTC"),
    MEDIAN_INVOICE(Unit.MONEY, "Facture médiane TTC"),
    CREDIT_NOTE_SHARE(Unit.SHARE, "Avoirs rapportés aux factures, en nombre"),
    SMALL_INVOICES(Unit.SHARE, "Part des factures de moins de 150 €, en nombre"),
    NOT_COMPANIES(Unit.SHARE, "Part du chiffre d'affaires hors entreprises"),
    PUBLIC_BUYERS(Unit.SHARE, "Part des acheteurs publics dans le chiffre d'affaires"),
    EXPORT(Unit.SHARE, "Part de l'export dans le chiffre d'affaires"),
    INTERCOMPANY(Unit.SHARE, "Part du groupe dans le chiffre d'affaires"),
    ADVANCE_BILLING(Unit.SHARE, "Part des factures d'acompte dans l'encours"),
    CROSS_ACCOUNTS(Unit.COUNT, "Clients qui sont aussi fournisseurs"),
    CROSS_ACCOUNTS_AMOUNT(Unit.MONEY, "Encours compensable avec des dettes fournisseurs"),
    ABOVE_LEGAL_TERM(Unit.SHARE, "Part des factures dont le délai dépasse le plafond légal"),
    PENALTIES_DUE(Unit.MONEY, "Pénalités et indemnités exigibles sur l'encours échu"),
    INVALID_SIREN(Unit.COUNT, "Débiteurs dont le SIREN est erroné"),
    INSOLVENT_DEBTORS(Unit.COUNT, "Débiteurs en procédure collective"),
    COMMON_DIRECTORS(Unit.COUNT, "Débiteurs ayant un dirigeant commun"),
    EXISTING_FACTORING(Unit.COUNT, "Écritures d'un affacturage en cours"),
    LETTERED_SHARE(Unit.SHARE, "Part des règlements rapprochés par le lettrage"),
    OLDEST_FIRST_SHARE(Unit.SHARE, "Part des règlements rapprochés par ancienneté seule"),
    OPENING_SHARE(Unit.SHARE, "Part des à-nouveaux non détaillés dans l'encours"),
    ESTIMATED_DUE_SHARE(Unit.SHARE, "Part de l'encours dont l'échéance est estimée"),
    CREDIT_MANAGEMENT(Unit.SCORE, "Qualité de la gestion du poste clients"),
    SUGGESTED_ADVANCE_RATE(Unit.SHARE, "Quotité suggérée"),
    FINANCEABLE(Unit.MONEY, "Montant finançable");

    /** In what a figure is counted. */
    public enum Unit {
        /** Amounts, as minor units of the audit's currency. */
        MONEY,
        DAYS,
        /** Fractions: 0.25 is 25 %. */
        SHARE,
        COUNT,
        /** 0 to 10 000. */
        INDEX,
        RATIO,
        /** 0 to 100. */
        SCORE
    }

    private final Unit unit;
    private final String label;

    MetricCode(Unit unit, String label) {
        this.unit = unit;
        this.label = label;
    }

    public Unit unit() {
        return unit;
    }

    /** In French. */
    public String label() {
        return label;
    }
}
