package fr.insegur.receivables.remittance;

/** What the OpenAPI document says of an operation that takes JSON and files alike, once for both. */
final class RemittanceDocs {
    static final String ASSIGN = "Assign invoices";
    static final String CHECK = "Ask what would become of invoices";

    private static final String FILES =
            " As text/csv the first line names the columns as the fields of a line in JSON, in any order:"
                    + " number, debtorSiren, issueDate, dueDate and amount are compulsory; currency, kind, performedOn, periodEnd,"
                    + " retentionRate, country, assignmentBan, subrogationMention, proofs (with blanks between), confirmedDistinct, customerCode"
                    + " and supplierSiren are not, and others are refused. Charset and separator (semicolon, comma, tab, bar) are found out; dates are"
                    + " 2026-01-31 or 31/01/2026, amounts 1234.56 or 1234,56, answers true, false, oui or non. Reference, count, total, currency and"
                    + " hash stand in the address. 422 remittance-file-refused with issues, each with line, column, code and message, when any"
                    + " line cannot be read: then nothing of the file is taken. At most 10 000 lines and 4 MB in either form.";

    static final String ASSIGN_IN_FULL =
            "201 with the result of each line when at least one is assigned; 422 no-line-accepted when none is;"
                    + " 409 already-assigned when every line is a duplicate; 422 totals-do-not-tie when count or total differ,"
                    + " hash-does-not-tie when the hash does; 422 currency-other when the total is not in the contract's currency;"
                    + " 404 contract-unknown with Retry-After while the contract has not arrived here. Codes, their effects and remedies are"
                    + " those of /v1/eligibility-codes; a line that is to be verified may be sent again with what it lacks."
                    + " A proof, and that it is no other one sent twice, may also be what the broker found out by verifying it."
                    + FILES;

    static final String CHECK_IN_FULL =
            "The same body, and the same result of each line, as an assignment; but nothing is assigned, kept free or told to anybody, so it"
                    + " holds for the instant of asOf only, and no Idempotency-Key is needed. 200 also when no line could be"
                    + " assigned; refused as an assignment when count, total or hash do not tie or the currency is another."
                    + FILES;

    static final String CSV = """
            number;debtorSiren;issueDate;dueDate;amount;currency
            FA-2026-0101;732829320;2026-01-12;2026-03-13;10000,00;EUR
            """;

    private RemittanceDocs() {}
}
