package fr.insegur.platform.idempotency;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command answers, before it is written down: it is stored as bytes, so that a repeat gets the same ones. */
public final class Answer {
    private final int status;
    private final Object body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Object shownOnce;

    private Answer(int status, Object body) {
        this.status = status;
        this.body = body;
    }

    public static Answer ok(Object body) {
        return new Answer(200, body);
    }

    public static Answer created(String location, Object body) {
        return new Answer(201, body).header("Location", location);
    }

    public static Answer accepted(String location, Object body) {
        return new Answer(202, body).header("Location", location);
    }

    public Answer header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** @param first goes to the first caller in place of the body, which alone is kept: a repeat does not see it */
    public Answer showingOnce(Object first) {
        shownOnce = first;
        return this;
    }

    int status() {
        return status;
    }

    Object body() {
        return body;
    }

    @Nullable
    Object shownOnce() {
        return shownOnce;
    }

    Map<String, String> headers() {
        return headers;
    }
}
