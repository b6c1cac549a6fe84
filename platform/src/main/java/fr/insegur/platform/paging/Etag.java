package fr.insegur.platform.paging;

import fr.insegur.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/** The version of a negotiated object as an entity tag: whoever changes it says which version it saw. */
public final class Etag {
    private Etag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Refused when the header is absent (428) or names another version (412) */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refused.preconditionMissing();
        }
        if (!ifMatch.strip().equals(of(version))) {
            throw Refused.stale("version-stale", "it has changed since you read it; read it again")
                    .with("currentVersion", version);
        }
    }
}
