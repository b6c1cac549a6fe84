package fr.insegur.platform.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods a path has, for the {@code Allow} that a 405 must carry (RFC 9110) and that Quarkus leaves out. */
@Singleton
public class AllowedMethods {
    private final List<Endpoint> endpoints;

    AllowedMethods(BeanManager beans) {
        this.endpoints = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(AllowedMethods::endpoints)
                .toList();
    }

    private record Endpoint(String method, String pattern) {}

    private static Stream<Endpoint> endpoints(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .flatMap(operation -> Arrays.stream(operation.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                        .map(annotation -> new Endpoint(
                                annotation.getAnnotation(HttpMethod.class).value(),
                                pattern(type.getAnnotation(Path.class).value(), operation))));
    }

    private static String pattern(String root, Method operation) {
        Path below = operation.getAnnotation(Path.class);
        String path = "/" + root + "/" + (below == null ? "" : below.value());
        return path.replaceAll("/+", "/").replaceFirst("/$", "").replaceAll("\\{[^}]+\\}", "[^/]+") + "/?";
    }

    /** The methods of that path, separated by commas, in the order of their names. */
    public String at(String path) {
        String asked = ("/" + path).replaceAll("/+", "/");
        return endpoints.stream()
                .filter(endpoint -> asked.matches(endpoint.pattern()))
                .map(Endpoint::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
