package fr.insegur.fec;

/** The accounts of the company, with their number and label in the file. */
enum Account {
    CAPITAL("10130000", "Capital social"),
    RETAINED_EARNINGS("11000000", "Report à nouveau"),
    STOCK("37000000", "Stocks de marchandises"),
    SUPPLIERS("40100000", "Fournisseurs"),
    CUSTOMERS("41100000", "Clients"),
    BILLS("41300000", "Clients - effets à recevoir"),
    DOUBTFUL("41600000", "Clients douteux"),
    NOT_INVOICED("41810000", "Clients - factures à établir"),
    ADVANCES("41910000", "Clients - avances et acomptes reçus"),
    STAFF("42100000", "Personnel - rémunérations dues"),
    SOCIAL_SECURITY("43100000", "Sécurité sociale"),
    WITHHELD_TAX("44210000", "Prélèvement à la source"),
    VAT_PAYABLE("44551000", "TVA à décaisser"),
    VAT_DEDUCTIBLE("44566000", "TVA déductible sur biens et services"),
    VAT_CREDIT("44567000", "Crédit de TVA à reporter"),
    VAT_COLLECTED_20("44571200", "TVA collectée 20 %"),
    VAT_COLLECTED_5_5("44571055", "TVA collectée 5,5 %"),
    VAT_NOT_INVOICED("44587000", "TVA sur factures à établir"),
    CASH_SALES("46720000", "Ventes au comptant"),
    FACTOR("46740000", "Factor - compte courant"),
    SUSPENSE("47300000", "Banque - compte d'attente"),
    BANK("51200000", "Banque"),
    SUPPLIES("60630000", "Fournitures et petit équipement"),
    GOODS("60700000", "Achats de marchandises"),
    RENT("61320000", "Locations immobilières"),
    FREIGHT("62410000", "Transports sur achats"),
    FACTOR_FEES("62250000", "Commissions d'affacturage"),
    SALARIES("64100000", "Rémunérations du personnel"),
    SOCIAL_CHARGES("64500000", "Charges de sécurité sociale"),
    LOSSES("65400000", "Pertes sur créances irrécouvrables"),
    SALES_20("70700200", "Ventes de marchandises 20 %"),
    SALES_5_5("70700055", "Ventes de marchandises 5,5 %");

    final String number;
    final String label;

    Account(String number, String label) {
        this.number = number;
        this.label = label;
    }
}
