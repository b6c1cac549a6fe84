package fr.insegur.quote.account;

import java.util.Set;
import java.util.TreeSet;

/** What each part of a client company may do: the scopes that are left of those in the token. */
final class PartRules {
    private static final Set<String> READ = Set.of(
            "accounts:read",
            "accounts:join",
            "audits:read",
            "contacts:read",
            "contracts:read",
            "debtors:read",
            "invoices:read",
            "ledgers:read",
            "limits:read",
            "notifications:read",
            "positions:read",
            "quotes:read",
            "remittances:read");
    private static final Set<String> KEEP_BOOKS = Set.of(
            "contacts:write",
            "debtors:write",
            "invoices:write",
            "ledger:write",
            "ledgers:write",
            "limits:write",
            "remittances:write");
    private static final Set<String> COMMIT = Set.of("accounts:manage", "quotes:accept", "quotes:write");

    private PartRules() {}

    static Set<String> scopesOf(Part part) {
        Set<String> scopes = new TreeSet<>(READ);
        if (part != Part.READER) {
            scopes.addAll(KEEP_BOOKS);
        }
        if (part == Part.MANAGER) {
            scopes.addAll(COMMIT);
        }
        return scopes;
    }
}
