package fr.insegur.quote.comparison;

/** The comparison in the API's document, on the figures of the worked example: 1.2 million of sales, 60 days. */
final class ComparisonExample {
    static final String JSON = """
            {"quoteId": "0198c0de-0000-7000-8000-000000000101", "state": "COMPARED",
             "label": "coût annualisé estimé",
             "audited": {"turnover": {"amount": "1200000.00", "currency": "EUR"}, "dsoDays": "60.0", "debtors": 40,
                         "invoices": 600, "assignable": {"amount": "100000.00", "currency": "EUR"}},
             "offers": [{"rank": 1, "offerId": "0198c0de-0000-7000-8000-000000000401",
                         "partnerId": "0198c0de-0000-7000-8000-0000000000a1", "partnerCode": "FACTOR-LITTORAL",
                         "version": 1, "product": "FULL", "firm": true, "validUntil": "2026-02-11",
                         "annualCost": {"amount": "20792.00", "currency": "EUR"},
                         "costPer1000": {"amount": "117.12", "currency": "EUR"},
                         "averageFundsUsed": {"amount": "177534.25", "currency": "EUR"},
                         "dayOneCash": {"amount": "89200.00", "currency": "EUR"},
                         "scenarios": [{"scenario": "BASE", "service": {"amount": "10800.00", "currency": "EUR"},
                                        "financing": {"amount": "7992.00", "currency": "EUR"},
                                        "fixedFees": {"amount": "2000.00", "currency": "EUR"},
                                        "annualCost": {"amount": "20792.00", "currency": "EUR"},
                                        "averageFundsUsed": {"amount": "177534.25", "currency": "EUR"},
                                        "costPer1000": {"amount": "117.12", "currency": "EUR"}}],
                         "blockers": [], "remarks": []}]}
            """;

    private ComparisonExample() {}
}
