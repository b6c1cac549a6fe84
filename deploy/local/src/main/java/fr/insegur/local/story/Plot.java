package fr.insegur.local.story;

import fr.insegur.fec.NamedCustomer;
import fr.insegur.fec.SampleCompany;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the story is about: the invented company, its two debtors and invoices, and what each figure has to be. */
final class Plot {
    static final String FIRST_DAY = "2026-01-12";
    static final String OFFERS_UNTIL = "2026-01-19";
    /** Day 60, on which both debtors pay. */
    static final String PAYMENT_DAY = "2026-03-13";

    static final String CONTACT_ID = "0198c0de-0000-7000-8000-0000000000c0";
    static final String CONTACT_NAME = "Claire Valdoucet";
    static final String CONTACT_MAIL = "compta@comptoir-valdoucet.example";
    static final String ACTIVITY = "Commerce de gros alimentaire";
    static final String TURNOVER = "1250000.00";
    static final String NEED = "80000.00";

    static final Invoice DAIRY = new Invoice(
            "FA-2026-0101",
            SampleCompany.DAIRY,
            new Place("12 rue de la Laiterie", "14400", "Bayeux"),
            "15000.00",
            "10000.00",
            new Figures60("9000.00", "1000.00", "100.00", "20.00", "75.00", "195.00", "805.00"));
    static final Invoice TRADER = new Invoice(
            "FA-2026-0102",
            SampleCompany.TRADER,
            new Place("3 quai Vendeuvre", "14000", "Caen"),
            "20000.00",
            "12000.00",
            new Figures60("10800.00", "1200.00", "120.00", "24.00", "90.00", "234.00", "966.00"));
    static final List<Invoice> INVOICES = List.of(DAIRY, TRADER);

    /** Of the sample on its closing day, worked out apart from the platform from the truth beside the sample. */
    static final String OVERDUE = "47735.97";

    static final String FINANCEABLE = "144723.19";
    static final String DSO_DAYS = "62.4";
    static final String TOP_SHARE = "0.1914";

    static final String REMITTANCE = "BORD-2026-001";
    static final String REMITTANCE_TOTAL = "22000.00";
    static final String FUNDS_USED = "19800.00";
    static final String RESERVED = "2200.00";

    /** Accounts of an invoice that each of the two moved: outstanding, current account, reserve, accrued fees. */
    static final List<String> INVOICE_ACCOUNTS = List.of("ENC", "CC", "RES", "CAR", "ICR");

    /** Debit positive: income and VAT of both invoices are credits, and the factor's bank keeps the sum. */
    static final Map<String, String> CONTRACT_BALANCES =
            new TreeMap<>(Map.of("PC", "-220.00", "PF", "-165.00", "TVA", "-44.00", "BK", "429.00"));

    /** Every mail that the company gets, once each. */
    static final List<String> SUBJECTS = List.of(
            "Votre audit du poste clients est prêt",
            "Nouvelle offre du factor FACTOR-LITTORAL",
            "Nouvelle offre du factor FACTOR-EXPRESS",
            "Offre révisée du factor FACTOR-LITTORAL",
            "Votre contrat d’affacturage est en vigueur",
            "Votre remise BORD-2026-001 est enregistrée",
            "Facture FA-2026-0101 : avance de 9 000,00 € versée",
            "Facture FA-2026-0102 : avance de 10 800,00 € versée",
            "Facture FA-2026-0101 : paiement de 10 000,00 € reçu",
            "Facture FA-2026-0102 : paiement de 12 000,00 € reçu",
            "Facture FA-2026-0101 soldée : solde de 805,00 € versé",
            "Facture FA-2026-0102 soldée : solde de 966,00 € versé");

    private Plot() {}

    record Place(String line, String postalCode, String city) {}

    /**
     * An invoice paid by its debtor on day 60, at 90 % advance, service 1 % with VAT at 20 %, interest 5 % ACT/360.
     *
     * @param fees service, its VAT and interest together
     */
    record Figures60(
            String advance,
            String reserve,
            String service,
            String serviceVat,
            String interest,
            String fees,
            String balance) {}

    /** @param limit that the client asks its factor for on this debtor */
    record Invoice(String number, NamedCustomer debtor, Place place, String limit, String amount, Figures60 figures) {}
}
