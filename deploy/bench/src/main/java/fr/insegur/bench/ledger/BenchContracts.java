package fr.insegur.bench.ledger;

import fr.insegur.bench.ledger.BenchContract.Debtor;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The contracts of one ledger: 90 % advance, 1 % service, 5 % interest, fees at settlement, no ceiling.
 *
 * @param large of the company that assigns: holds a tenth of all that is open
 * @param assigning of the same company: nothing is open there until something is assigned
 * @param paid of a company each: their invoices are paid
 * @param closed of a company each: their months are closed
 */
record BenchContracts(
        BenchContract large, BenchContract assigning, List<BenchContract> paid, List<BenchContract> closed) {
    /** As {@code BenchCompany} registers it. */
    private static final String COMPANY = "732829320";

    private static final int DEBTORS = 5;
    private static final String PARTNER = "0198c0de-0000-7000-8000-0000000000a1";
    private static final String CONTRACT = "id, quote_id, client_id, client_siren, partner_id, offer_id, offer_version,"
            + " notification_mode, start_date, currency, product, recourse, advance_rate, guarantee_fund_rate, service_rate,"
            + " financing_index, financing_rate, day_count, service_vat_rate, financing_vat_rate, fee_timing, notice_months,"
            + " registered_at";
    private static final String DEBTOR =
            "id, contract_id, client_id, partner_id, siren, name, line, postal_code, city, country, created_at";
    private static final String LIMIT = "id, version, contract_id, client_id, partner_id, debtor_id, currency,"
            + " requested_minor, state, limit_id, granted_minor, requested_at, decided_at";
    private static final long APPROVED_MINOR = 1_000_000_000_000_000L;

    List<BenchContract> all() {
        List<BenchContract> all = new ArrayList<>(List.of(large, assigning));
        all.addAll(paid);
        all.addAll(closed);
        return all;
    }

    static BenchContracts of(Layout layout, UUID clientId, BenchIds ids) {
        List<BenchContract> paid = new ArrayList<>();
        List<BenchContract> closed = new ArrayList<>();
        BenchContract large = contract(clientId, COMPANY, layout.inLarge(), ids);
        BenchContract assigning = contract(clientId, COMPANY, 0, ids);
        for (int invoices : layout.inPaid()) {
            paid.add(contract(ids.next(), siren(100_000 + paid.size()), invoices, ids));
        }
        for (int invoices : layout.inClosed()) {
            closed.add(contract(ids.next(), siren(200_000 + closed.size()), invoices, ids));
        }
        return new BenchContracts(large, assigning, List.copyOf(paid), List.copyOf(closed));
    }

    private static BenchContract contract(UUID clientId, String siren, int invoices, BenchIds ids) {
        List<Debtor> debtors = new ArrayList<>();
        for (int index = 0; index < DEBTORS; index++) {
            debtors.add(new Debtor(ids.next(), siren(300_000 + index)));
        }
        return new BenchContract(ids.next(), clientId, siren, UUID.fromString(PARTNER), debtors, invoices);
    }

    /** Of 24 bits of a number and the digit that checks it. */
    static String siren(int number) {
        String digits = String.format("%08d", number);
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(index) - '0';
            int weighted = index % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }

    void store(LedgerDatabase database, LocalDate start, BenchIds ids) throws SQLException {
        String at = start + "T08:00:00Z";
        try (CopyTable contracts = new CopyTable(database, "contract", CONTRACT);
                CopyTable debtors = new CopyTable(database, "debtor", DEBTOR);
                CopyTable limits = new CopyTable(database, "debtor_limit", LIMIT)) {
            for (BenchContract one : all()) {
                store(contracts, one, start, at, ids);
                for (Debtor debtor : one.debtors()) {
                    store(debtors, one, debtor, at);
                    store(limits, one, debtor, at, ids);
                }
            }
            contracts.end();
            debtors.end();
            limits.end();
        }
    }

    private static void store(CopyTable contracts, BenchContract one, LocalDate start, String at, BenchIds ids)
            throws SQLException {
        contracts.row(
                one.id(),
                ids.next(),
                one.clientId(),
                one.clientSiren(),
                one.partnerId(),
                ids.next(),
                3,
                "NOTIFIED",
                start,
                "EUR",
                "FULL",
                true,
                "0.90",
                "0",
                "0.01",
                "FIXED",
                "0.05",
                "ACT_360",
                "0.20",
                "0",
                "AT_SETTLEMENT",
                3,
                at);
    }

    private static void store(CopyTable debtors, BenchContract one, Debtor debtor, String at) throws SQLException {
        debtors.row(
                debtor.id(),
                one.id(),
                one.clientId(),
                one.partnerId(),
                debtor.siren(),
                "Débiteur",
                "12 rue de la Gare",
                "14400",
                "Bayeux",
                "FR",
                at);
    }

    private static void store(CopyTable limits, BenchContract one, Debtor debtor, String at, BenchIds ids)
            throws SQLException {
        limits.row(
                ids.next(),
                1,
                one.id(),
                one.clientId(),
                one.partnerId(),
                debtor.id(),
                "EUR",
                APPROVED_MINOR,
                "GRANTED",
                ids.next(),
                APPROVED_MINOR,
                at,
                at);
    }
}
