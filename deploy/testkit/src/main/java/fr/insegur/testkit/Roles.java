package fr.insegur.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The roles that a class of a service can have, told by its name and its annotations. */
final class Roles {
    static final Touch HTTP = Touch.packages(
            "HTTP",
            "jakarta.ws.rs..",
            "jakarta.servlet..",
            "org.jboss.resteasy..",
            "io.vertx.core.http..",
            "io.vertx.ext.web..");
    static final Touch KAFKA = Touch.packages(
            "Kafka or reactive messaging",
            "org.apache.kafka..",
            "org.eclipse.microprofile.reactive.messaging..",
            "io.smallrye.reactive.messaging..");
    static final Touch TRANSACTIONS = Touch.packages("transactions", "jakarta.transaction..", "io.quarkus.narayana..");

    /** Types of JPA and Hibernate that reach the database; the annotations of both are every entity's business. */
    static final Touch STORAGE = new Touch(
            "Panache, an entity manager or JDBC",
            List.of(
                    "java.sql..",
                    "javax.sql..",
                    "io.agroal..",
                    "io.quarkus.hibernate.orm..",
                    "io.quarkus.panache..",
                    "jakarta.persistence.criteria..",
                    "org.hibernate.query..",
                    "org.hibernate.jdbc.."),
            Set.of(
                    "jakarta.persistence.EntityManager",
                    "jakarta.persistence.EntityManagerFactory",
                    "jakarta.persistence.Query",
                    "jakarta.persistence.TypedQuery",
                    "jakarta.persistence.StoredProcedureQuery",
                    "org.hibernate.Session",
                    "org.hibernate.StatelessSession",
                    "org.hibernate.SessionFactory",
                    "org.hibernate.SharedSessionContract"));

    private static final List<String> RULES = List.of("Rules", "Cost", "Postings");
    private static final List<String> NOT_USE_CASES = Stream.concat(
                    Stream.of("Resource", "Consumer", "Repository", "View", "Events", "Service"), RULES.stream())
            .toList();

    private Roles() {}

    /** What a class may touch, or not: whole packages and single types. */
    record Touch(String name, List<String> packages, Set<String> types) {
        static Touch packages(String name, String... packages) {
            return new Touch(name, List.of(packages), Set.of());
        }

        boolean isReachedBy(Dependency dependency) {
            JavaClass target = target(dependency);
            return types.contains(target.getName())
                    || packages.stream()
                            .anyMatch(pattern -> PackageMatcher.of(pattern).matches(target.getPackageName()));
        }

        DescribedPredicate<JavaClass> isTouched() {
            return DescribedPredicate.describe(
                    "touch " + name,
                    type -> type.getDirectDependenciesFromSelf().stream().anyMatch(this::isReachedBy));
        }
    }

    /** A nested class has the role of the class it is written in. */
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Roles::outermost).orElse(type);
    }

    static boolean isNamed(JavaClass type, String suffix) {
        return outermost(type).getSimpleName().endsWith(suffix);
    }

    static boolean isRule(JavaClass type) {
        return RULES.stream().anyMatch(suffix -> isNamed(type, suffix));
    }

    static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity")
                || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass");
    }

    /** A use case is told by its transaction, and by having no other role. */
    static boolean canBeUseCase(JavaClass type) {
        JavaClass named = outermost(type);
        return NOT_USE_CASES.stream().noneMatch(suffix -> isNamed(named, suffix))
                && !isEntity(named)
                && !named.isInterface()
                && !named.isEnum()
                && !named.isRecord();
    }

    static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.complaintsAbout(type)
                        .distinct()
                        .forEach(complaint -> events.add(SimpleConditionEvent.violated(type, complaint)));
            }
        };
    }

    /** Says what is wrong with a class, in words that name it; nothing when all is well. */
    interface Check {
        Stream<String> complaintsAbout(JavaClass type);
    }
}
