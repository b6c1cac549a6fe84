package fr.insegur.bench.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reports that debtors paid a little, each of another invoice, contract after contract, over HTTP. */
final class Reports {
    static final long PAID_MINOR = 100;
    private static final String OF_CONTRACT =
            "SELECT id FROM assigned_invoice WHERE contract_id = ? ORDER BY id OFFSET ? LIMIT ?";

    private final LedgerService service;
    private final LocalDate today;
    private final List<Payable> payable;

    /** An invoice that is open, and its contract. */
    record Payable(UUID invoice, BenchContract contract) {}

    Reports(LedgerService service, LedgerDatabase database, List<BenchContract> contracts, LocalDate today, int most) {
        this.service = service;
        this.today = today;
        payable = database.asSuperuser(connection -> payable(connection, contracts, most));
    }

    /** Invoices of all contracts in turn, so that the next one of a contract comes long after the one before. */
    private static List<Payable> payable(Connection connection, List<BenchContract> contracts, int most)
            throws SQLException {
        int each = (most + contracts.size() - 1) / contracts.size();
        List<List<Payable>> rounds = new ArrayList<>();
        for (int round = 0; round < each; round++) {
            rounds.add(new ArrayList<>());
        }
        try (PreparedStatement query = connection.prepareStatement(OF_CONTRACT)) {
            for (BenchContract contract : contracts) {
                query.setObject(1, contract.id());
                query.setInt(2, Math.max(0, contract.invoices() / 2 - each));
                query.setInt(3, each);
                try (ResultSet row = query.executeQuery()) {
                    for (int round = 0; row.next(); round++) {
                        rounds.get(round).add(new Payable(row.getObject(1, UUID.class), contract));
                    }
                }
            }
        }
        return rounds.stream().flatMap(List::stream).limit(most).toList();
    }

    List<Payable> payable() {
        return payable;
    }

    /** @return commits a second */
    double report() {
        String body = "{\"kind\":\"DEBTOR_PAID\",\"valueDate\":\"" + today + "\",\"amount\":"
                + Remittances.money(PAID_MINOR) + "}";
        return Callers.rate(
                Callers.COUNT,
                payable.size(),
                (caller, index) -> service.postAsBroker(
                        "/v1/invoices/" + payable.get(index).invoice() + "/facts", body));
    }
}
