package fr.insegur.platform.http;

import java.io.IOException;

/** A body without announced length went over its limit; an {@link IOException}, so that no JSON reader wraps it. */
public final class BodyTooLarge extends IOException {
    BodyTooLarge() {
        super("the body is larger than its limit");
    }
}
