package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceArchitectureRulesTest {
    private static final String FIXTURES = "fr.insegur.testkit.fixtures.";

    private static final class Service extends ServiceArchitectureRules {
        private final Set<ArchitectureRule> without;

        Service(String folder, ArchitectureRule... without) {
            super(FIXTURES + folder, location -> true);
            this.without = Set.of(without);
        }

        @Override
        protected Set<ArchitectureRule> rulesWithoutSubject() {
            return without;
        }
    }

    @Test
    void aServiceThatKeepsARulePasses() {
        Service service = new Service("http.right");
        assertDoesNotThrow(() -> service.theRuleHolds(ArchitectureRule.ONLY_RESOURCES_SPEAK_HTTP));
    }

    @Test
    void aServiceThatBreaksARuleFailsWithTheClassThatBreaksIt() {
        Service service = new Service("http.wrong");
        AssertionError failure = assertThrows(
                AssertionError.class, () -> service.theRuleHolds(ArchitectureRule.ONLY_RESOURCES_SPEAK_HTTP));
        assertTrue(failure.getMessage().contains("QuoteEndpoint is not named *Resource"), failure::getMessage);
    }

    @Test
    void aRuleWithoutSubjectFails() {
        Service service = new Service("http.right");
        assertThrows(AssertionError.class, () -> service.theRuleHolds(ArchitectureRule.RULES_ARE_PURE));
    }

    @Test
    void aServiceMaySayThatItHasNoSubjectForARule() {
        Service service = new Service("http.right", ArchitectureRule.RULES_ARE_PURE);
        assertDoesNotThrow(() -> service.theRuleHolds(ArchitectureRule.RULES_ARE_PURE));
    }

    @Test
    void aServiceThatSaysSoWronglyIsTold() {
        Service service = new Service("rules.right", ArchitectureRule.RULES_ARE_PURE);
        AssertionError failure =
                assertThrows(AssertionError.class, () -> service.theRuleHolds(ArchitectureRule.RULES_ARE_PURE));
        assertTrue(failure.getMessage().contains("take it out of rulesWithoutSubject()"), failure::getMessage);
    }

    @Test
    void testClassesAreNotJudged() {
        ServiceArchitectureRules ofTestsOnly =
                new ServiceArchitectureRules(FIXTURES + "http.wrong", new ImportOption.DoNotIncludeTests()) {};
        AssertionError failure = assertThrows(
                AssertionError.class, () -> ofTestsOnly.theRuleHolds(ArchitectureRule.ONLY_RESOURCES_SPEAK_HTTP));
        assertTrue(failure.getMessage().contains("failed to check any classes"), failure::getMessage);
    }
}
