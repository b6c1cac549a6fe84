package fr.insegur.receivables.remittance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a remittance as a file: named as the fields of a line are in JSON, so that there is one set of names. */
enum RemittanceColumn {
    NUMBER("number", true),
    DEBTOR_SIREN("debtorSiren", true),
    ISSUE_DATE("issueDate", true),
    DUE_DATE("dueDate", true),
    AMOUNT("amount", true),
    CURRENCY("currency", false),
    KIND("kind", false),
    PERFORMED_ON("performedOn", false),
    PERIOD_END("periodEnd", false),
    RETENTION_RATE("retentionRate", false),
    COUNTRY("country", false),
    ASSIGNMENT_BAN("assignmentBan", false),
    SUBROGATION_MENTION("subrogationMention", false),
    PROOFS("proofs", false),
    CONFIRMED_DISTINCT("confirmedDistinct", false),
    CUSTOMER_CODE("customerCode", false),
    SUPPLIER_SIREN("supplierSiren", false);

    private final String heading;
    private final boolean isCompulsory;

    RemittanceColumn(String heading, boolean isCompulsory) {
        this.heading = heading;
        this.isCompulsory = isCompulsory;
    }

    String heading() {
        return heading;
    }

    /** However it is written in capitals. */
    static Optional<RemittanceColumn> named(String written) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equalsIgnoreCase(written.strip()))
                .findFirst();
    }

    static List<RemittanceColumn> compulsory() {
        return Arrays.stream(values()).filter(column -> column.isCompulsory).toList();
    }
}
