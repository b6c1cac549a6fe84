package fr.insegur.platform.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command or question that is refused, with the reason. It knows nothing of HTTP: one table at the edge turns its kind
 * into a status, and a consumer turns it into a dead letter or a wait.
 */
public final class Refused extends RuntimeException {
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Why, as far as the caller's next move is concerned. */
    public enum Kind {
        /** The request itself is malformed: mend it. */
        INVALID,
        /** The caller is known and may not do this. */
        FORBIDDEN,
        /** There is no such thing for this caller. */
        UNKNOWN,
        /** There is no such thing yet: ask again a little later. */
        NOT_YET,
        /** There was such a thing, and it is kept no longer. */
        GONE,
        /** It contradicts the present state. */
        CONFLICT,
        /** The request is well formed and a rule of the trade forbids it. */
        UNPROCESSABLE,
        /** The caller saw an older version. */
        STALE,
        /** The caller must say which version it saw. */
        PRECONDITION_MISSING,
        /** It is larger than the limit. */
        TOO_LARGE,
        /** It is more than may be asked for in a time: go on later. */
        TOO_MANY,
        /** What the answer comes from is away: ask again a little later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient List<FieldProblem> fields;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    private Refused(Kind kind, String code, String detail, List<FieldProblem> fields) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.fields = fields;
    }

    public static Refused invalid(String code, String detail, FieldProblem... fields) {
        return new Refused(Kind.INVALID, code, detail, List.of(fields));
    }

    public static Refused forbidden(String code, String detail) {
        return new Refused(Kind.FORBIDDEN, code, detail, List.of());
    }

    public static Refused unknown(String code, String detail) {
        return new Refused(Kind.UNKNOWN, code, detail, List.of());
    }

    public static Refused notYet(String code, String detail) {
        return new Refused(Kind.NOT_YET, code, detail, List.of()).retryAfter(SOON);
    }

    public static Refused gone(String code, String detail) {
        return new Refused(Kind.GONE, code, detail, List.of());
    }

    public static Refused conflict(String code, String detail) {
        return new Refused(Kind.CONFLICT, code, detail, List.of());
    }

    public static Refused unprocessable(String code, String detail, FieldProblem... fields) {
        return new Refused(Kind.UNPROCESSABLE, code, detail, List.of(fields));
    }

    public static Refused stale(String code, String detail) {
        return new Refused(Kind.STALE, code, detail, List.of());
    }

    public static Refused preconditionMissing() {
        return new Refused(
                Kind.PRECONDITION_MISSING, "if-match-missing", "send If-Match with the ETag that you saw", List.of());
    }

    public static Refused tooLarge(String code, String detail) {
        return new Refused(Kind.TOO_LARGE, code, detail, List.of());
    }

    /** @param retryAfter when the next attempt may succeed */
    public static Refused tooMany(String code, String detail, Duration retryAfter) {
        return new Refused(Kind.TOO_MANY, code, detail, List.of()).retryAfter(retryAfter);
    }

    public static Refused unavailable(String code, String detail) {
        return new Refused(Kind.UNAVAILABLE, code, detail, List.of()).retryAfter(SOON);
    }

    private Refused retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    /** Adds an extension member to the problem that the caller gets. */
    public Refused with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /** When to ask again, where that is worth it. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public Map<String, Object> members() {
        return members;
    }
}
