package fr.insegur.receivables.terms;

/**
 * What is sold to whom, as far as the law of payment terms tells it apart (domain.md 4.2). Seasonal sectors are those of D441-5-1
 * C. com.; caps that the law counts from the delivery are counted from the invoice here, because no file knows the delivery.
 */
public enum TermCategory {
    /** 60 days from the invoice or, if agreed on, 45 days end of month (L441-10). */
    GENERAL,
    /** Summary invoices: 45 days from the invoice (L441-10). */
    PERIODIC_INVOICE,
    /** Perishable food, frozen meat and fish, ready meals: 30 days from the delivery (L441-11). */
    PERISHABLE_FOOD,
    /** Live cattle and fresh meat: 20 days from the delivery (L441-11). */
    LIVE_CATTLE_FRESH_MEAT,
    /** Spirits (CGI 403): 30 days after the end of the month of delivery (L441-11). */
    SPIRITS,
    /** Grapes, must, drinks of CGI 438: 45 days end of month or 60 days (L441-11). */
    WINE,
    /** Road freight, vehicle rental, forwarding, customs, shipping and air agents: 30 days from the invoice (L441-11). */
    TRANSPORT,
    /** Garden equipment: 55 days end of month. */
    GARDEN,
    /** Farm equipment: 110 days end of month. */
    FARM_EQUIPMENT,
    /** Leather: 54 days end of month. */
    LEATHER,
    /** Ski goods before the season: 30 days more than the general cap. */
    SKI,
    /** Watches, jewellery, silverware: 59 days end of month. */
    JEWELLERY,
    /** Toys: 95 days from January to September, 75 days from October to December. */
    TOYS,
    /** Purchases free of VAT that are exported as they are, by a buyer that is not large: 90 days (L441-12). */
    EXPORT,
    /** Public buyers: 30 days (L2192-10 CCP). */
    PUBLIC,
    /** Public hospitals: 50 days. */
    PUBLIC_HOSPITAL,
    /** Public undertakings: 60 days. */
    PUBLIC_UNDERTAKING;

    /** Whether late payment costs what it costs a public buyer, which is less. */
    public boolean isPublic() {
        return this == PUBLIC || this == PUBLIC_HOSPITAL || this == PUBLIC_UNDERTAKING;
    }
}
