package fr.insegur.partner.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.embedded.Scopes;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartRulesTest {
    @Test
    void aReaderReadsAndMayJoinAnotherPartner() {
        Set<String> more = new HashSet<>(PartRules.scopesOf(Part.READER));
        more.removeIf(scope -> scope.endsWith(":read"));
        assertEquals(Set.of("accounts:join"), more);
    }

    @Test
    void anOperatorDecidesLimitsAndReportsBesides() {
        Set<String> more = new HashSet<>(PartRules.scopesOf(Part.OPERATOR));
        more.removeAll(PartRules.scopesOf(Part.READER));
        assertEquals(Set.of("limits:decide", "reports:write"), more);
    }

    @Test
    void aManagerHasEveryScopeOfAPartnersToken() {
        assertEquals(Scopes.of("partner"), PartRules.scopesOf(Part.MANAGER));
    }
}
