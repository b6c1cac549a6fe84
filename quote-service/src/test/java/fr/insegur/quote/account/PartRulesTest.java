package fr.insegur.quote.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.embedded.Scopes;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartRulesTest {
    @Test
    void aReaderReadsAndMayJoinAnotherCompany() {
        Set<String> more = new HashSet<>(PartRules.scopesOf(Part.READER));
        more.removeIf(scope -> scope.endsWith(":read"));
        assertEquals(Set.of("accounts:join"), more);
    }

    @Test
    void anAccountantKeepsBooksAndCommitsToNothing() {
        Set<String> more = new HashSet<>(PartRules.scopesOf(Part.ACCOUNTANT));
        more.removeAll(PartRules.scopesOf(Part.READER));
        assertEquals(
                Set.of(
                        "contacts:write",
                        "debtors:write",
                        "invoices:write",
                        "ledger:write",
                        "ledgers:write",
                        "limits:write",
                        "remittances:write"),
                more);
        assertEquals(PartRules.scopesOf(Part.ACCOUNTANT), PartRules.scopesOf(Part.EXTERNAL_ACCOUNTANT));
    }

    @Test
    void aManagerHasEveryScopeOfAClientsToken() {
        assertEquals(Scopes.of("client"), PartRules.scopesOf(Part.MANAGER));
        assertTrue(PartRules.scopesOf(Part.MANAGER).containsAll(PartRules.scopesOf(Part.ACCOUNTANT)));
    }
}
