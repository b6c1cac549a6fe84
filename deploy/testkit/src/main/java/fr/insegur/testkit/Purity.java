package fr.insegur.testkit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a pure rule, or a class of its own service that it uses, touches besides values. */
final class Purity {
    private final String ownService;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> impurities = new ArrayList<>();

    private Purity(String ownService) {
        this.ownService = ownService;
    }

    static List<String> impuritiesOf(JavaClass rule) {
        Purity purity = new Purity(service(rule));
        purity.visit(rule);
        return purity.impurities;
    }

    private void visit(JavaClass type) {
        if (seen.add(type.getName())) {
            type.getDirectDependenciesFromSelf().forEach(this::judge);
        }
    }

    private void judge(Dependency dependency) {
        JavaClass target = Roles.target(dependency);
        if (service(target).equals(ownService)) {
            visit(target);
        } else if (!isValue(target)) {
            impurities.add(dependency.getDescription());
        }
    }

    /** The first three parts of a package name, such as {@code fr.insegur.quote}; features of one service share their pure classes. */
    private static String service(JavaClass type) {
        return Stream.of(type.getPackageName().split("\\.")).limit(3).collect(Collectors.joining("."));
    }

    /** JSpecify's annotations are allowed because they only tell the compiler what may be null, and a check digit is arithmetic. */
    private static boolean isValue(JavaClass type) {
        return type.isPrimitive()
                || type.getName().equals("fr.insegur.platform.identifier.Siren")
                || Stream.of("java.", "fr.insegur.platform.money.", "org.jspecify.annotations.")
                        .anyMatch((type.getPackageName() + ".")::startsWith);
    }
}
