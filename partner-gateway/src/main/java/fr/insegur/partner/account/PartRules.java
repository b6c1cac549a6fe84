package fr.insegur.partner.account;

import java.util.Set;
import java.util.TreeSet;

/** What each part at a partner factor may do: the scopes that are left of those in the token. */
final class PartRules {
    private static final Set<String> READ = Set.of(
            "accounts:read",
            "accounts:join",
            "contracts:read",
            "invoices:read",
            "limits:read",
            "offers:read",
            "positions:read",
            "remittances:read",
            "reports:read");
    private static final Set<String> FOLLOW_UP = Set.of("limits:decide", "reports:write");
    private static final Set<String> COMMIT = Set.of("accounts:manage", "offers:confirm", "offers:write");

    private PartRules() {}

    static Set<String> scopesOf(Part part) {
        Set<String> scopes = new TreeSet<>(READ);
        if (part != Part.READER) {
            scopes.addAll(FOLLOW_UP);
        }
        if (part == Part.MANAGER) {
            scopes.addAll(COMMIT);
        }
        return scopes;
    }
}
