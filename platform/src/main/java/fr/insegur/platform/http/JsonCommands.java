package fr.insegur.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A command is JSON unless its operation says otherwise. Quarkus makes a command that has a single text of whatever comes as
 * plain text, past all that JSON is held to, or fails on it where the command's class is not public.
 */
public class JsonCommands {
    static final Set<String> BRINGING_A_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Pattern JSON =
            Pattern.compile("\\s*application/(?:[^;/]*\\+)?json\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Method operation = resource.getResourceMethod();
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null
                && BRINGING_A_BODY.contains(request.getMethod())
                && takesACommand(operation)
                && !JSON.matcher(type).matches()) {
            throw new NotSupportedException();
        }
    }

    /** What is neither of the address nor of a header is read from the body. */
    private static boolean takesACommand(Method operation) {
        return !operation.isAnnotationPresent(Consumes.class)
                && Arrays.stream(operation.getParameters())
                        .anyMatch(parameter -> Arrays.stream(parameter.getAnnotations())
                                .noneMatch(annotation -> annotation
                                        .annotationType()
                                        .getPackageName()
                                        .startsWith("jakarta.ws.rs")));
    }
}
