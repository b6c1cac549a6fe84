package fr.insegur.bench.ledger;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What the service keeps beside the entries of a contract: balances, totals, where its chain ends. */
final class TotalsSeed implements AutoCloseable {
    private final CopyTable balances;
    private final CopyTable totals;
    private final CopyTable debtors;

    TotalsSeed(LedgerDatabase database) throws SQLException {
        balances = new CopyTable(
                database, "contract_balance", "contract_id, client_id, partner_id, account, balance_minor");
        totals = new CopyTable(
                database,
                "contract_total",
                "contract_id, client_id, partner_id, outstanding_minor, committed_minor, funds_minor, weighted,"
                        + " interest_booked_minor, last_position, last_seal");
        debtors = new CopyTable(
                database,
                "debtor_total",
                "contract_id, debtor_id, client_id, partner_id, outstanding_minor, financed_minor, open_count");
    }

    /** What the invoices of a contract come to. */
    static final class Sums {
        private long outstanding;
        private long reserve;
        private BigDecimal weighted = BigDecimal.ZERO;
        private final Map<Integer, Long> byDebtor = new TreeMap<>();
        private final Map<Integer, Integer> openByDebtor = new TreeMap<>();

        void add(int debtor, long amount, long kept, BigDecimal ofFunds) {
            outstanding += amount;
            reserve += kept;
            weighted = weighted.add(ofFunds);
            byDebtor.merge(debtor, amount, Long::sum);
            openByDebtor.merge(debtor, 1, Integer::sum);
        }

        long outstanding() {
            return outstanding;
        }
    }

    void store(BenchContract contract, Sums sums, long position, String seal) throws SQLException {
        long advanced = sums.outstanding - sums.reserve;
        totals.row(
                contract.id(),
                contract.clientId(),
                contract.partnerId(),
                sums.outstanding,
                advanced,
                advanced,
                sums.weighted.toPlainString(),
                0,
                position,
                seal);
        if (contract.invoices() == 0) {
            return;
        }
        balance(contract, "ENC", sums.outstanding);
        balance(contract, "CC", 0);
        balance(contract, "RES", -sums.reserve);
        balance(contract, "BK", -advanced);
        for (Map.Entry<Integer, Long> debtor : sums.byDebtor.entrySet()) {
            debtors.row(
                    contract.id(),
                    contract.debtors().get(debtor.getKey()).id(),
                    contract.clientId(),
                    contract.partnerId(),
                    debtor.getValue(),
                    debtor.getValue(),
                    sums.openByDebtor.get(debtor.getKey()));
        }
    }

    private void balance(BenchContract contract, String account, long minor) throws SQLException {
        balances.row(contract.id(), contract.clientId(), contract.partnerId(), account, minor);
    }

    void end() throws SQLException {
        balances.end();
        totals.end();
        debtors.end();
    }

    @Override
    public void close() throws SQLException {
        balances.close();
        totals.close();
        debtors.close();
    }
}
