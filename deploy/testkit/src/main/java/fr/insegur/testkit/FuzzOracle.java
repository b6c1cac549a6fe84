package fr.insegur.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every answer must be, whatever was asked. */
final class FuzzOracle {
    private static final String PROBLEM = "application/problem+json";
    private static final String TYPE = "urn:insegur:problem:";
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    // A rate limit belongs to no operation.
    private static final Set<Integer> ANYWHERE = Set.of(429);
    private static final Pattern INSIDE =
            Pattern.compile("\\b(?:[a-z][a-z0-9_]*\\.){2,}[A-Z]\\w*|\\w+Exception\\b|\\bat \\w+\\.\\w+\\("
                    + "|\\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\\s+\\w+|violates|SQLSTATE|constraint \\\\?\"|relation \\\\?\""
                    + "|\\bVert\\.x\\b|Quarkus|RESTEasy|Jackson|PostgreSQL|Hibernate");

    private FuzzOracle() {}

    static List<String> faults(FuzzCall call, FuzzAnswer answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.status();
        if (status >= 500 && !call.besides().contains(status)) {
            faults.add("a fault of the service");
        } else if (!call.operation().statuses().contains(status)
                && !call.besides().contains(status)
                && !ANYWHERE.contains(status)) {
            faults.add("a status that the operation does not declare");
        }
        if (answer.headers().containsKey("x-injected")) {
            faults.add("a header that the request brought");
        }
        if (status >= 400) {
            boolean bodiless = call.method().equals("HEAD")
                    || (call.broken() && answer.body().isEmpty());
            if (!bodiless) {
                problem(answer, faults);
            }
            if (status == 401 && !answer.headers().containsKey("www-authenticate")) {
                faults.add("a 401 without WWW-Authenticate");
            }
            if (status == 405 && !call.broken() && !answer.headers().containsKey("allow")) {
                faults.add("a 405 without Allow");
            }
        }
        leaks(call, answer, faults);
        return faults;
    }

    private static void problem(FuzzAnswer answer, List<String> faults) {
        JsonNode problem = answer.json();
        String code = problem.path("code").asText();
        if (!answer.headers().getOrDefault("content-type", "").startsWith(PROBLEM) || !problem.isObject()) {
            faults.add("an error that is not " + PROBLEM);
            return;
        }
        if (!CODE.matcher(code).matches()
                || !problem.path("type").asText().equals(TYPE + code)
                || problem.path("title").asText().isBlank()
                || problem.path("status").asInt() != answer.status()) {
            faults.add("a problem whose type, title, status or code is wrong");
        }
        if (problem.has("trace") || problem.has("stackTrace") || problem.has("exception")) {
            faults.add("a problem with a trace");
        }
    }

    /** What the caller itself wrote may come back to it; what it did not write is ours and stays inside. */
    private static void leaks(FuzzCall call, FuzzAnswer answer, List<String> faults) {
        if (!call.token().isEmpty() && answer.body().contains(call.token())) {
            faults.add("an answer that repeats the token");
        }
        if (answer.status() < 400) {
            return;
        }
        Matcher inside = INSIDE.matcher(answer.body());
        String asked = call.target() + call.bodyText() + call.headers();
        while (inside.find()) {
            if (!asked.contains(inside.group())) {
                faults.add("an error that tells of the inside: " + inside.group());
                return;
            }
        }
    }
}
