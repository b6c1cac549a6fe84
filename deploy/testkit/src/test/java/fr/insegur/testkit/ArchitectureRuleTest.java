package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves of each rule that it fires on the fixtures that break it, on each of them, and lets the right ones be. */
class ArchitectureRuleTest {
    private static final String FIXTURES = "fr.insegur.testkit.fixtures.";

    private record Fixture(String folder, Set<String> wrong) {}

    private static final Map<ArchitectureRule, Fixture> FIXTURE_OF = Map.ofEntries(
            fixture(ArchitectureRule.ONLY_RESOURCES_SPEAK_HTTP, "http", "QuoteEndpoint", "RefuseQuote"),
            fixture(ArchitectureRule.ONLY_CONSUMERS_SPEAK_KAFKA, "kafka", "OffersListener", "OfferEvents"),
            fixture(
                    ArchitectureRule.ONLY_USE_CASES_HAVE_TRANSACTIONS,
                    "transactions",
                    "PaymentResource",
                    "PaymentConsumer",
                    "PaymentRepository",
                    "PaymentRules",
                    "PaymentView",
                    "PaymentEvents",
                    "Payment"),
            fixture(
                    ArchitectureRule.USE_CASES_KNOW_NO_EDGE,
                    "usecases",
                    "AnswerRemittance",
                    "ReadRemittance",
                    "CallRemittance"),
            fixture(ArchitectureRule.USE_CASES_DO_ONE_THING, "onething", "SettleInvoices", "CloseInvoices"),
            fixture(ArchitectureRule.COMMANDS_ARE_ON_THE_TRAIL, "trail", "ForgetfulResource"),
            fixture(ArchitectureRule.CONSUMERS_START_WITH_THE_SERVICE, "startup", "OffersConsumer"),
            fixture(ArchitectureRule.RULES_ARE_PURE, "rules", "OfferTerms", "Fee", "AdvancePostings"),
            fixture(
                    ArchitectureRule.ONLY_REPOSITORIES_SPEAK_SQL,
                    "storage",
                    "ListOffers",
                    "ExportOffers",
                    "CountOffers",
                    "FindOffers"),
            fixture(
                    ArchitectureRule.ANSWERS_HOLD_NO_ENTITY,
                    "answers",
                    "OfferResource",
                    "UntypedResource",
                    "OfferView"),
            fixture(
                    ArchitectureRule.NAMES_SAY_WHAT_A_CLASS_IS,
                    "names",
                    "OfferImpl",
                    "OfferManager",
                    "OfferHelper",
                    "OfferUtil",
                    "OfferUtils",
                    "OfferDto",
                    "OfferDTO"),
            fixture(ArchitectureRule.SERVICES_STAND_APART, "apart", "AskQuote"),
            fixture(ArchitectureRule.FEATURES_HAVE_NO_CYCLES, "cycles", "Offer", "Quote"),
            fixture(ArchitectureRule.ENTITIES_HAVE_NO_SETTERS, "entities", "Invoice", "Payment", "Dated"));

    private static Map.Entry<ArchitectureRule, Fixture> fixture(ArchitectureRule rule, String folder, String... wrong) {
        return Map.entry(rule, new Fixture(folder, Set.of(wrong)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void firesOnEveryWrongFixtureAndOnNothingElse(ArchitectureRule rule) {
        Fixture fixture = FIXTURE_OF.get(rule);
        String base = FIXTURES + fixture.folder() + ".wrong";
        JavaClasses classes = imported(base);
        List<String> violations =
                rule.on(base).evaluate(classes).getFailureReport().getDetails();
        Set<String> blamed = classes.stream()
                .filter(type -> violations.stream().anyMatch(violation -> isBlamed(type.getName(), violation)))
                .map(type -> type.getSimpleName())
                .collect(Collectors.toSet());
        assertEquals(fixture.wrong(), blamed, () -> String.join("\n", violations));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void letsTheRightFixturesBe(ArchitectureRule rule) {
        String base = FIXTURES + FIXTURE_OF.get(rule).folder() + ".right";
        rule.on(base).allowEmptyShould(false).check(imported(base));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void failsWhereThereIsNothingToJudge(ArchitectureRule rule) {
        String base = "fr.insegur.nothing";
        ArchRule strict = rule.on(base).allowEmptyShould(false);
        assertThrows(AssertionError.class, () -> strict.check(imported(base)));
    }

    @Test
    void aRuleThatReadsARecordOfItsServiceIsAsPureAsThatRecord() {
        JavaClasses classes = imported(FIXTURES + "rules.wrong");
        List<String> impurities = Purity.impuritiesOf(classes.get(FIXTURES + "rules.wrong.cost.OfferCost"));
        assertEquals(1, impurities.size(), impurities::toString);
        assertEquals(
                "Class <" + FIXTURES + "rules.wrong.cost.OfferTerms> is annotated with <jakarta.persistence.Embeddable>"
                        + " in (OfferTerms.java:0)",
                impurities.getFirst());
    }

    /** A violation blames the class it begins with; a dependency names its origin first. */
    private static boolean isBlamed(String type, String violation) {
        if (violation.startsWith("Cycle")) {
            return violation.contains(type);
        }
        int found = violation.indexOf(type);
        return found >= 0 && violation.indexOf(FIXTURES) == found && !isLonger(violation, found + type.length());
    }

    private static boolean isLonger(String violation, int end) {
        return end < violation.length() && Character.isJavaIdentifierPart(violation.charAt(end));
    }

    private static JavaClasses imported(String base) {
        return new ClassFileImporter().importPackages(base);
    }
}
