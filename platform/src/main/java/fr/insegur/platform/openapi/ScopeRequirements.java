package fr.insegur.platform.openapi;

import fr.insegur.platform.security.NeedsScope;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Names the scope of each operation as its security requirement. Quarkus puts the roles there, which is wrong twice: a requirement
 * lists what is needed together, and one of the roles is enough. They go on as {@code x-insegur-roles}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ScopeRequirements implements OASFilter {
    private static final String ROLES = "x-insegur-roles";
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");

    /** By method and path, as in {@code GET /v1/things}. */
    private final Map<String, String> scopes = new HashMap<>();

    public ScopeRequirements(IndexView index) {
        for (AnnotationInstance needed : index.getAnnotations(NeedsScope.class)) {
            if (needed.target().kind() == AnnotationTarget.Kind.METHOD) {
                MethodInfo operation = needed.target().asMethod();
                Stream.of(PathItem.HttpMethod.values())
                        .filter(method -> operation.hasAnnotation("jakarta.ws.rs." + method))
                        .forEach(method -> scopes.put(
                                method + " " + path(operation), needed.value().asString()));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    String scope = scopes.get(method + " " + path);
                    if (scope != null) {
                        require(scope, operation);
                    }
                }));
    }

    private static void require(String scope, Operation operation) {
        for (SecurityRequirement requirement : List.copyOf(operation.getSecurity())) {
            requirement.getSchemes().forEach((scheme, roles) -> {
                operation.addExtension(ROLES, roles);
                operation.setSecurity(
                        List.of(OASFactory.createSecurityRequirement().addScheme(scheme, scope)));
            });
        }
    }

    private static String path(MethodInfo operation) {
        return Stream.of(operation.declaringClass().declaredAnnotation(PATH), operation.annotation(PATH))
                .filter(path -> path != null)
                .flatMap(path -> Stream.of(path.value().asString().split("/")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
