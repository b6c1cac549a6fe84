package fr.insegur.receivables.ledgerfile;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is owed to each supplier, so that customers that are suppliers too are found by their name; nothing else of it is kept. */
final class SupplierBalances {
    private static final int MOST = 100_000;

    private final ThirdParties suppliers = new ThirdParties();
    private long[] balances = new long[1 << 8];

    void see(FecRow row, int file) {
        row.field(FecColumn.COMP_AUX_NUM);
        boolean auxiliary = row.from() < row.to();
        int from = auxiliary ? row.from() : row.accountFrom();
        int to = auxiliary ? row.to() : row.accountTo();
        int supplier = suppliers.idOf(row.bytes(), from, to, file);
        if (supplier >= MOST) {
            throw new FileRefused(FileIssueCode.TOO_MANY_CUSTOMERS, row.line(), null);
        }
        if (supplier >= balances.length) {
            balances = Arrays.copyOf(balances, balances.length * 2);
        }
        balances[supplier] += row.cents();
        if (!suppliers.hasLabel(supplier)) {
            row.field(auxiliary ? FecColumn.COMP_AUX_LIB : FecColumn.COMPTE_LIB);
            suppliers.label(supplier, row.bytes(), row.from(), row.to());
        }
    }

    /** What is owed, in cents, by the key of the name. */
    Map<String, Long> owedByName(List<Charset> charsets) {
        Map<String, Long> owed = new HashMap<>();
        for (int supplier = 0; supplier < suppliers.count(); supplier++) {
            String key = Texts.companyKey(suppliers.label(supplier, charsets));
            if (!key.isEmpty()) {
                owed.merge(key, -balances[supplier], Long::sum);
            }
        }
        return owed;
    }
}
