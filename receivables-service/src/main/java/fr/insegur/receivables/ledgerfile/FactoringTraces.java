package fr.insegur.receivables.ledgerfile;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What in a ledger says that the company works with a factor already (domain.md 5.4, step 8). */
final class FactoringTraces {
    private static final int COMMISSIONS = 6225;
    private static final int MOST_LABELS = 5_000;
    private static final Pattern FACTOR = Pattern.compile(
            "\\b(AFFACTURAGE|FACTORING|FACTOR|EUROFACTOR|FACTOFRANCE|BIBBY|CGA|COFACREDIT|FACTORLAND|SOGEFACTOR|NATIXIS FACTOREM)\\b");

    private final Map<String, Boolean> labels = new HashMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();

    /** The leg that the line adds to its entry: one against the account of a factor, or none. */
    int see(FecRow row, int account) {
        if (account == COMMISSIONS) {
            count(row);
            return 0;
        }
        if (account / 10 != 467) {
            return 0;
        }
        row.field(FecColumn.COMPTE_LIB);
        boolean factor = isFactor(row);
        if (!factor) {
            row.field(FecColumn.COMP_AUX_LIB);
            factor = isFactor(row);
        }
        if (factor) {
            count(row);
        }
        return factor ? Legs.FACTOR : 0;
    }

    /** How many lines of which account; empty when nothing says so. */
    Map<String, Integer> linesByAccount() {
        return lines;
    }

    private boolean isFactor(FecRow row) {
        String label = new String(row.bytes(), row.from(), row.to() - row.from(), StandardCharsets.ISO_8859_1);
        if (labels.size() > MOST_LABELS) {
            labels.clear();
        }
        return labels.computeIfAbsent(
                label, text -> FACTOR.matcher(Texts.folded(text)).find());
    }

    private void count(FecRow row) {
        String account = new String(
                row.bytes(),
                row.accountFrom(),
                Math.min(8, row.accountTo() - row.accountFrom()),
                StandardCharsets.ISO_8859_1);
        if (lines.size() < 20 || lines.containsKey(account)) {
            lines.merge(account, 1, Integer::sum);
        }
    }
}
