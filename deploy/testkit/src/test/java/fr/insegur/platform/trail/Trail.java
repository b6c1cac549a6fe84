package fr.insegur.platform.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands in for the platform's trail, which this module must not depend on. */
public final class Trail {
    public List<String> record(String action, String object, @Nullable String reason, Object after) {
        return List.of(action, object, String.valueOf(reason), after.toString());
    }
}
