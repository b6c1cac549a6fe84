package fr.insegur.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every scope that a token can carry, and the roles that are given it unless somebody asks for less. The tokens of tests, of the
 * story and of the simulator follow this table, and a test holds the Keycloak realm to it. Which operation needs which
 * scope stands in each service's {@code security-matrix.txt}. Ops carry what the broker reads with, which opens nothing by itself:
 * the role keeps them out until they state a reason.
 */
public final class Scopes {
    private static final String TABLE = """
            accounts:join      client partner
            accounts:manage    client partner broker
            accounts:read      client partner broker ops
            audits:read        client broker ops
            contacts:read      client broker ops
            contacts:write     client broker
            contracts:read     client partner broker ops
            debtors:read       client broker ops
            debtors:write      client broker
            invoices:read      client partner broker ops
            invoices:write     client broker
            ledger:write       client broker
            ledgers:read       client broker ops
            ledgers:write      client
            limits:decide      partner
            limits:read        client partner broker ops
            limits:write       client
            notifications:read client broker ops
            offers:confirm     partner
            offers:read        partner broker ops
            offers:write       partner broker
            ops:read           ops
            ops:write          ops
            partners:read      broker ops
            partners:write     broker
            positions:read     client partner broker ops
            quotes:accept      client
            quotes:read        client broker ops
            quotes:write       client broker
            remittances:read   client partner broker ops
            remittances:write  client
            reports:read       partner
            reports:write      partner
            trail:read         broker ops
            webhooks:read      broker ops
            """;
    private static final Map<String, List<String>> ROLES = new LinkedHashMap<>();

    static {
        TABLE.lines().forEach(line -> {
            List<String> words = new ArrayList<>(Arrays.asList(line.split(" +")));
            ROLES.put(words.removeFirst(), List.copyOf(words));
        });
    }

    private Scopes() {}

    /** All that there are, in the order of their names. */
    public static Set<String> all() {
        return new TreeSet<>(ROLES.keySet());
    }

    /** What a token of that role carries. */
    public static Set<String> of(String role) {
        Set<String> scopes = new TreeSet<>();
        ROLES.forEach((scope, roles) -> {
            if (roles.contains(role)) {
                scopes.add(scope);
            }
        });
        return scopes;
    }
}
