package fr.insegur.partner;

/** The topics that this service reads and writes, for the annotation of its Quarkus tests. */
public final class Topics {
    public static final String ALL =
            "quotes.v1 contracts.v1 limit-requests.v1 assignments.v1 offers.v1 debtor-limits.v1"
                    + " payment-reports.v1 partner-accounts.v1 partner-gateway.dead-letters";

    private Topics() {}
}
