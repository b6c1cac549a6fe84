package fr.insegur.platform.openapi;

import fr.insegur.platform.security.Caller;
import fr.insegur.platform.trail.StatedReason;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to each operation what holds for all of them: the problems that anybody may meet, with an example, the
 * Idempotency-Key of commands, the header that names a company and the reason for which ops may read. What an operation says
 * itself stays as it is.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
    /**
     * An operation that is a POST for the size of its question and only asks: it needs no key, and there is nothing about it for the audit
     * trail. Said by {@code @Extension(name = CommonAnswers.CHANGES_NOTHING, value = "true", parseValue = true)}.
     */
    public static final String CHANGES_NOTHING = "x-changes-nothing";

    private static final String KEY = "Idempotency-Key";
    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> TITLES = byStatus(
            "400", "Bad Request",
            "401", "Unauthorized",
            "403", "Forbidden",
            "404", "Not Found",
            "406", "Not Acceptable",
            "409", "Conflict",
            "410", "Gone",
            "412", "Precondition Failed",
            "413", "Request Entity Too Large",
            "415", "Unsupported Media Type",
            "422", "Unprocessable Entity",
            "428", "Precondition Required",
            "429", "Too Many Requests",
            "503", "Service Unavailable");
    private static final Map<String, String> CODES = byStatus(
            "400", "validation-failed",
            "401", "token-invalid",
            "403", "role-missing",
            "404", "not-found",
            "406", "not-acceptable",
            "409", "idempotency-key-in-use",
            "410", "gone",
            "412", "version-stale",
            "413", "request-too-large",
            "415", "media-type-unsupported",
            "422", "idempotency-key-reused",
            "428", "if-match-missing",
            "429", "rate-limited",
            "503", "overloaded");
    private static final Set<String> PASSING = Set.of("429", "503");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        addProblemSchema(document);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        if (secured) {
            answer(operation, "401");
            answer(operation, "403");
            example(operation.getResponses().getAPIResponse("403"), "403", "scope-missing");
            answer(operation, "400");
            operation.addParameter(company());
        }
        if (path.contains("{")) {
            answer(operation, "404");
        }
        // A query may be malformed even where none is looked at, and anybody may ask for a form that there is not, or
        // announce one
        // where nothing is to be sent.
        answer(operation, "400");
        answer(operation, "406");
        answer(operation, "415");
        if (operation.getRequestBody() != null) {
            answer(operation, "413");
        }
        if (takes(operation, "If-Match")) {
            answer(operation, "412");
            answer(operation, "428");
        }
        if (method == PathItem.HttpMethod.GET && secured) {
            operation.addParameter(accessReason());
        }
        if (method == PathItem.HttpMethod.POST && secured) {
            if (!takes(operation, KEY) && !operation.hasExtension(CHANGES_NOTHING)) {
                operation.addParameter(idempotencyKey());
            }
            answer(operation, "400");
            answer(operation, "409");
            answer(operation, "422");
        }
        PASSING.stream().sorted().forEach(status -> answer(operation, status));
        // What an operation only names gets its form and its example.
        List.copyOf(operation.getResponses().getAPIResponses().keySet()).stream()
                .filter(TITLES::containsKey)
                .forEach(status -> answer(operation, status));
    }

    /** Ops may read what the broker may read, for a reason that is kept. */
    private static Parameter accessReason() {
        return OASFactory.createParameter()
                .name(StatedReason.HEADER)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "For ops alone: why, in 10 to 500 characters. It is kept on the audit trail, and ops may then"
                                + " read what the broker may read; shorter or longer it is as if absent")
                .example("the client asks why its remittance waits")
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }

    private static Map<String, String> byStatus(String... pairs) {
        Map<String, String> byStatus = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            byStatus.put(pairs[i], pairs[i + 1]);
        }
        return Map.copyOf(byStatus);
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(KEY)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(
                        "Unique per command, at most 255 characters, ASCII without blanks; a repeat gets the first answer again")
                .example("6f2d8c1e-quote-1")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .pattern("^[!-~]{1,255}$")
                        .maxLength(255));
    }

    private static Parameter company() {
        return OASFactory.createParameter()
                .name(Caller.COMPANY)
                .in(Parameter.In.HEADER)
                .required(false)
                .description("For which company or partner, by its id; needed by whoever acts for several, else 400"
                        + " `company-unclear`. One that the caller does not act for is 403")
                .example("0198c0de-0000-7000-8000-000000000001")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .format("uuid"));
    }

    private static void answer(Operation operation, String status) {
        if (operation.getResponses().hasAPIResponse(status)
                && hasContent(operation.getResponses().getAPIResponse(status))) {
            return;
        }
        String title = TITLES.getOrDefault(status, "");
        operation.getResponses().addAPIResponse(status, problem(status, title, CODES.getOrDefault(status, "")));
    }

    private static boolean hasContent(APIResponse response) {
        return response.getContent() != null
                && !response.getContent().getMediaTypes().isEmpty();
    }

    private static APIResponse problem(String status, String title, String code) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        APIResponse response = OASFactory.createAPIResponse()
                .description(title)
                .content(OASFactory.createContent().addMediaType(PROBLEM, media));
        example(response, status, code);
        if (PASSING.contains(status)) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds after which to try again")
                            .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER))));
        }
        return response;
    }

    private static void example(APIResponse response, String status, String code) {
        response.getContent()
                .getMediaType(PROBLEM)
                .addExample(
                        code,
                        OASFactory.createExample()
                                .value(Map.of(
                                        "type",
                                        "urn:insegur:problem:" + code,
                                        "title",
                                        TITLES.getOrDefault(status, ""),
                                        "status",
                                        Integer.parseInt(status),
                                        "code",
                                        code)));
    }

    private static void addProblemSchema(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSchema(
                        "Problem",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.OBJECT))
                                .description("RFC 9457; code is stable, errors point into the body")
                                .addProperty("type", text())
                                .addProperty("title", text())
                                .addProperty(
                                        "status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
                                .addProperty("code", text())
                                .addProperty("detail", text())
                                .addProperty(
                                        "errors",
                                        OASFactory.createSchema()
                                                .type(List.of(Schema.SchemaType.ARRAY))
                                                .items(OASFactory.createSchema()
                                                        .type(List.of(Schema.SchemaType.OBJECT))
                                                        .addProperty("pointer", text())
                                                        .addProperty("code", text())
                                                        .addProperty("message", text()))));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
