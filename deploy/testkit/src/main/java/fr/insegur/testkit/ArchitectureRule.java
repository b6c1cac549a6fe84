package fr.insegur.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static fr.insegur.testkit.Roles.condition;
import static fr.insegur.testkit.Roles.isEntity;
import static fr.insegur.testkit.Roles.isNamed;
import static fr.insegur.testkit.Roles.target;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The roles of a service's classes, each as a rule.
 *
 * <p>The rules are turned so that their subject is what is scarce: not "a class that is no resource touches no HTTP",
 * which also holds where the name of the HTTP package is misspelt, but "a class that touches HTTP is a resource", which
 * fails when nothing touches HTTP.
 */
public enum ArchitectureRule {
    ONLY_RESOURCES_SPEAK_HTTP {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(Roles.HTTP.isTouched())
                    .should(beNamed("Resource"))
                    .because("HTTP stays at the edge, and the mappers and filters that all services share in platform");
        }
    },

    ONLY_CONSUMERS_SPEAK_KAFKA {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(Roles.KAFKA.isTouched())
                    .should(beNamed("Consumer"))
                    .because("events come in through the inbox and go out through the outbox");
        }
    },

    ONLY_USE_CASES_HAVE_TRANSACTIONS {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(Roles.TRANSACTIONS.isTouched())
                    .should(condition(
                            "be use cases",
                            type -> Stream.of(type)
                                    .filter(found -> !Roles.canBeUseCase(found))
                                    .map(found -> found.getName() + " has a transaction and is no use case")))
                    .because("a transaction is as long as one use case, neither longer nor shorter");
        }
    },

    USE_CASES_KNOW_NO_EDGE {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(describe(
                            "are use cases",
                            type -> Roles.TRANSACTIONS.isTouched().test(type) && Roles.canBeUseCase(type)))
                    .should(condition(
                            "touch no HTTP, no Kafka, no resource and no consumer",
                            type -> type.getDirectDependenciesFromSelf().stream()
                                    .filter(dependency -> Roles.HTTP.isReachedBy(dependency)
                                            || Roles.KAFKA.isReachedBy(dependency)
                                            || isEdge(target(dependency), basePackage))
                                    .map(Object::toString)))
                    .because("the same use case serves a request, an event and a test");
        }
    },

    USE_CASES_DO_ONE_THING {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(describe(
                            "are use cases",
                            type -> Roles.TRANSACTIONS.isTouched().test(type)
                                    && Roles.canBeUseCase(type)
                                    && Roles.outermost(type).equals(type)))
                    .should(condition(
                            "have exactly one method that others can call", ArchitectureRule::otherThanOneMethod))
                    .because("a use case is one thing that the trade does; a second one is a second class");
        }
    },

    CONSUMERS_START_WITH_THE_SERVICE {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(describe(
                            "are consumers",
                            type -> isNamed(type, "Consumer")
                                    && Roles.outermost(type).equals(type)))
                    .should(condition(
                            "be @Startup",
                            type -> Stream.of(type)
                                    .filter(found -> !found.isAnnotatedWith("io.quarkus.runtime.Startup"))
                                    .map(found -> found.getName() + " is not @Startup")))
                    .because("a key that was parked before a restart goes on only once its consumer is known");
        }
    },

    RULES_ARE_PURE {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(describe("are named *Rules, *Cost or *Postings", Roles::isRule))
                    .should(condition(
                            "depend only on java.*, fr.insegur.platform.money and such classes of their own service",
                            type -> Purity.impuritiesOf(type).stream()))
                    .because("what decides about money must be testable with values alone");
        }
    },

    ONLY_REPOSITORIES_SPEAK_SQL {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(Roles.STORAGE.isTouched())
                    .should(beNamed("Repository"))
                    .because("a query outside a repository escapes the ownership check and the row policies' review");
        }
    },

    ANSWERS_HOLD_NO_ENTITY {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(describe("are named *Resource or *View", type -> isAnswering(type)))
                    .should(condition("hold no entity", type -> Stream.concat(entitiesOfResource(type), fields(type))))
                    .because("an answer has the fields that were promised, not those that the table has; a resource can"
                            + " hide an entity in an untyped answer, so it knows none");
        }
    },

    NAMES_SAY_WHAT_A_CLASS_IS {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .should(condition(
                            "not be named *Impl, *Manager, *Helper, *Util(s) or *Dto",
                            type -> Stream.of(type)
                                    .filter(found -> EMPTY_NAME
                                            .matcher(found.getSimpleName())
                                            .matches())
                                    .map(found -> found.getName() + " has a name that says nothing")))
                    .because("a name that fits any class tells nothing about this one");
        }
    },

    SERVICES_STAND_APART {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .should(condition(
                            "use of Insegur's code their own service and platform only",
                            type -> type.getDirectDependenciesFromSelf().stream()
                                    .filter(dependency -> isForeign(target(dependency), basePackage))
                                    .map(Object::toString)))
                    .because("services agree by events and schemas, never by shared classes");
        }
    },

    FEATURES_HAVE_NO_CYCLES {
        @Override
        ArchRule on(String basePackage) {
            return SlicesRuleDefinition.slices()
                    .matching(basePackage + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("features that need each other are one feature");
        }
    },

    COMMANDS_ARE_ON_THE_TRAIL {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(describe(
                            "take commands", type -> Commands.of(type).findAny().isPresent()))
                    .should(condition(
                            "record each of them, by Idempotency or by Trail",
                            type -> Commands.of(type)
                                    .filter(command -> !Commands.isRecorded(command))
                                    .map(command -> command.getFullName() + " leaves no entry on the audit trail")))
                    .because("the broker must be able to show who did what");
        }
    },

    ENTITIES_HAVE_NO_SETTERS {
        @Override
        ArchRule on(String basePackage) {
            return classes()
                    .that(describe("are entities", Roles::isEntity))
                    .should(condition(
                            "have neither setters nor public fields that can be written",
                            type -> Stream.concat(setters(type), writableFields(type))))
                    .because("an aggregate changes by what happens to it, and then all of it changes");
        }
    };

    /** A pure function beside the use case is no second thing that it does. */
    private static final Set<JavaModifier> NOT_FOR_CALLERS =
            Set.of(JavaModifier.PRIVATE, JavaModifier.STATIC, JavaModifier.SYNTHETIC);

    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Manager|Helpers?|Utils?|D[Tt][Oo]s?)");

    /** The rule for a service whose classes are all below the base package. */
    abstract ArchRule on(String basePackage);

    private static ArchCondition<JavaClass> beNamed(String suffix) {
        return condition(
                "be named *" + suffix,
                type -> Stream.of(type)
                        .filter(found -> !isNamed(found, suffix))
                        .map(found -> found.getName() + " is not named *" + suffix));
    }

    private static Stream<String> otherThanOneMethod(JavaClass type) {
        List<String> methods = type.getMethods().stream()
                .filter(method -> NOT_FOR_CALLERS.stream().noneMatch(method.getModifiers()::contains))
                .map(JavaMethod::getName)
                .sorted()
                .toList();
        return Stream.of(type)
                .filter(found -> methods.size() != 1)
                .map(found -> found.getName() + " has " + methods.size() + " methods for others " + methods);
    }

    private static boolean isEdge(JavaClass type, String basePackage) {
        return isWithin(type, basePackage) && (isNamed(type, "Resource") || isNamed(type, "Consumer"));
    }

    private static boolean isForeign(JavaClass type, String basePackage) {
        return isWithin(type, "fr.insegur") && !isWithin(type, basePackage) && !isWithin(type, "fr.insegur.platform");
    }

    private static boolean isWithin(JavaClass type, String basePackage) {
        return (type.getPackageName() + ".").startsWith(basePackage + ".");
    }

    private static boolean isAnswering(JavaClass type) {
        return isNamed(type, "Resource") || isNamed(type, "View");
    }

    private static Stream<String> entitiesOfResource(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isNamed(type, "Resource") && isEntity(target(dependency)))
                .map(Object::toString);
    }

    private static Stream<String> fields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getAllInvolvedRawTypes().stream().anyMatch(Roles::isEntity))
                .map(field -> field.getFullName() + " holds an entity");
    }

    private static Stream<String> setters(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .map(JavaMethod::getFullName)
                .filter(name -> name.matches(".*\\.set[A-Z]\\w*\\(.*"))
                .map(name -> name + " is a setter");
    }

    private static Stream<String> writableFields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC)
                        && !field.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaField::getFullName)
                .map(name -> name + " can be written by anyone");
    }
}
