package fr.insegur.testkit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a pure rule, or a record of its own package that it reads, touches besides values. */
final class Purity {
    private final String ownPackage;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> impurities = new ArrayList<>();

    private Purity(String ownPackage) {
        this.ownPackage = ownPackage;
    }

    static List<String> impuritiesOf(JavaClass rule) {
        Purity purity = new Purity(rule.getPackageName());
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
        if (target.getPackageName().equals(ownPackage)) {
            visit(target);
        } else if (!isValue(target)) {
            impurities.add(dependency.getDescription());
        }
    }

    /** JSpecify's annotations are allowed because they only tell the compiler what may be null. */
    private static boolean isValue(JavaClass type) {
        return type.isPrimitive()
                || Stream.of("java.", "fr.insegur.platform.money.", "org.jspecify.annotations.")
                        .anyMatch((type.getPackageName() + ".")::startsWith);
    }
}
