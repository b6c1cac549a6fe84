package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the classes of one service to their roles.
 *
 * <pre>{@code
 * class ArchitectureTest extends ServiceArchitectureRules {
 *     ArchitectureTest() {
 *         super("fr.insegur.quote");
 *     }
 * }
 * }</pre>
 *
 * <p>A rule that finds no class to judge fails. A service that rightly has none says so by overriding {@link
 * #rulesWithoutSubject()}, and is told when it has one after all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitectureRules {
    private final String basePackage;
    private final JavaClasses classes;

    /** @param basePackage package above all features of the service, such as {@code fr.insegur.quote} */
    protected ServiceArchitectureRules(String basePackage) {
        this(basePackage, new ImportOption.DoNotIncludeTests());
    }

    ServiceArchitectureRules(String basePackage, ImportOption which) {
        this.basePackage = basePackage;
        this.classes = new ClassFileImporter().withImportOption(which).importPackages(basePackage);
    }

    /** The rules that have nothing to judge in this service, because it has no class of that role. */
    protected Set<ArchitectureRule> rulesWithoutSubject() {
        return Set.of();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    public final void theRuleHolds(ArchitectureRule architectureRule) {
        ArchRule rule = architectureRule.on(basePackage).allowEmptyShould(false);
        if (rulesWithoutSubject().contains(architectureRule)) {
            assertTrue(
                    hasNoSubject(rule),
                    () -> architectureRule + " has something to judge: take it out of rulesWithoutSubject()");
        } else {
            rule.check(classes);
        }
    }

    /** ArchUnit tells an empty subject from a violation by throwing already when the rule is evaluated. */
    private boolean hasNoSubject(ArchRule rule) {
        try {
            rule.evaluate(classes);
            return false;
        } catch (AssertionError nothingToCheck) {
            return true;
        }
    }
}
