package fr.insegur.receivables.matching;

import fr.insegur.receivables.ledgerfile.LedgerLine;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A debit while credits are found for it. */
final class Debit {
    final LedgerLine line;
    long open;
    private @Nullable LocalDate paidOn;
    private @Nullable Method method;
    private boolean byMoney;
    private boolean moved;

    Debit(LedgerLine line) {
        this.line = line;
        this.open = line.minor();
    }

    void pay(long minor, LedgerLine credit, Method by) {
        open -= minor;
        settle(credit.date(), by);
        byMoney |= credit.kind() == Kind.PAYMENT;
        moved |= credit.kind() == Kind.FACTORED || credit.kind() == Kind.BILL || credit.kind() == Kind.TRANSFER;
    }

    /** Takes it off without saying that it was paid. */
    void cancel() {
        open = 0;
        method = null;
        paidOn = null;
    }

    private void settle(LocalDate on, Method by) {
        paidOn = paidOn == null || on.isAfter(paidOn) ? on : paidOn;
        method = method == null ? by : method.weaker(by);
    }

    OpenItem asOpen() {
        return new OpenItem(
                line.reference(), line.text(), line.issued(), null, line.minor(), open, nature(), method, line.line());
    }

    @Nullable
    SettledItem asSettled() {
        return paidOn == null || method == null
                ? null
                : new SettledItem(
                        line.text(),
                        line.issued(),
                        null,
                        line.minor(),
                        paidOn,
                        byMoney && !moved,
                        line.kind() == Kind.INVOICE || line.kind() == Kind.ADVANCE,
                        method);
    }

    private OpenItem.Nature nature() {
        return switch (line.account()) {
            case DOUBTFUL -> OpenItem.Nature.DOUBTFUL;
            case BILL -> OpenItem.Nature.BILL;
            case RECEIVABLE ->
                switch (line.kind()) {
                    case INVOICE -> OpenItem.Nature.INVOICE;
                    case OPENING -> OpenItem.Nature.OPENING;
                    case ADVANCE -> OpenItem.Nature.ADVANCE;
                    case REFUND -> OpenItem.Nature.RETURNED_PAYMENT;
                    default -> OpenItem.Nature.OTHER;
                };
        };
    }
}
