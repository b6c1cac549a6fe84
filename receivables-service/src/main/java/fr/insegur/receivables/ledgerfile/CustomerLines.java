package fr.insegur.receivables.ledgerfile;

import fr.insegur.receivables.audit.LedgerLine;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the lines of customer accounts (411, 413, 416) and, once their entries are known, says what each of them is. */
final class CustomerLines {
    private static final Set<String> SCOPE = Set.of("411", "413", "416");
    private static final String DOUBTFUL = "416";
    private static final Set<String> OPENING_JOURNALS = Set.of("AN", "ANO", "RAN", "OUV", "ANOUV", "ANOUVEAU");
    private static final String OPENING_LABEL = "A NOUVEAU";

    private final List<Kept> kept = new ArrayList<>();
    private @Nullable LocalDate last;

    private record Kept(FecLine line, EntryTrace entry) {}

    void take(FecLine line, EntryTrace entry) {
        last = last == null || line.date().isAfter(last) ? line.date() : last;
        if (SCOPE.contains(line.account().substring(0, 3))) {
            kept.add(new Kept(line, entry));
        }
    }

    CustomerLedger ledger(long fileLines) {
        if (last == null || kept.isEmpty()) {
            throw new FileRefused(FileIssueCode.NO_CUSTOMER_LINE, null, null);
        }
        return new CustomerLedger(kept.stream().map(CustomerLines::classified).toList(), last, fileLines);
    }

    private static LedgerLine classified(Kept kept) {
        FecLine line = kept.line();
        boolean auxiliary = !line.auxiliary().isEmpty();
        String label = auxiliary && !line.auxiliaryLabel().isEmpty() ? line.auxiliaryLabel() : line.accountLabel();
        return new LedgerLine(
                auxiliary ? line.auxiliary() : line.account(),
                label,
                line.date(),
                line.pieceDate(),
                line.reference(),
                line.text(),
                line.cents(),
                line.letter(),
                kind(line, kept.entry()),
                line.account().startsWith(DOUBTFUL));
    }

    /** Money first: a receipt on which VAT falls due, or a discount is given, is a payment all the same (domain.md 5.4, step 8). */
    private static LedgerLine.Kind kind(FecLine line, EntryTrace entry) {
        if (isOpening(line)) {
            return LedgerLine.Kind.OPENING;
        }
        if (entry.hasBank()) {
            return LedgerLine.Kind.PAYMENT;
        }
        if (line.cents() > 0) {
            return entry.hasSales() ? LedgerLine.Kind.INVOICE : LedgerLine.Kind.OTHER;
        }
        return entry.takesSalesBack() ? LedgerLine.Kind.CREDIT_NOTE : LedgerLine.Kind.OTHER;
    }

    private static boolean isOpening(FecLine line) {
        return OPENING_JOURNALS.contains(line.journal().toUpperCase(Locale.ROOT).replace("-", ""))
                || folded(line.text()).startsWith(OPENING_LABEL);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace('-', ' ');
    }
}
