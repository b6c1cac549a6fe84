package fr.insegur.receivables.invoice;

/** Something that may not happen to an invoice as it is. */
public final class RefusedMove extends RuntimeException {
    private final String code;
    private final String detail;

    RefusedMove(String code, String detail) {
        super(detail);
        this.code = code;
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }

    /** Whether the invoice is not in a state for it, rather than the amount or the date wrong. */
    public boolean isAboutState() {
        return code.equals("move-not-allowed") || code.equals("followed-by-another");
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }
}
