package fr.insegur.platform.http;

import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** PostgreSQL stores every character but U+0000, so none comes in by path, query or header either. */
public class NoNul {
    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        request.getUriInfo().getPathParameters().forEach(NoNul::check);
        request.getUriInfo().getQueryParameters().forEach(NoNul::check);
        request.getHeaders().forEach(NoNul::check);
    }

    private static void check(String name, List<String> values) {
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw Refused.invalid(
                    "parameter-invalid",
                    "a parameter or header contains the character U+0000",
                    new FieldProblem(name.replace('\0', ' '), "parameter-invalid", "without the character U+0000"));
        }
    }
}
