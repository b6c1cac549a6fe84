package fr.insegur.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a service gives the fuzzer to begin with.
 *
 * @param owner whose the things are
 * @param ids one thing of each kind by the path that names it, as in {@link Belongings}; an operation that needs one in another
 *     state names itself, such as {@code POST /v1/quotes/{id}/acceptances}
 * @param bodies valid bodies by operation, where the example in the document is not enough; <code>{n}</code> stands for a number
 *     and <code>{uuid}</code> for an identifier that no other request has
 */
public record FuzzTarget(Tenant owner, Map<String, UUID> ids, Map<String, String> bodies) {
    public FuzzTarget {
        ids = Map.copyOf(ids);
        bodies = Map.copyOf(bodies);
    }

    /** The same with another body to begin with. */
    public FuzzTarget with(String operation, String body) {
        Map<String, String> more = new HashMap<>(bodies);
        more.put(operation, body);
        return new FuzzTarget(owner, ids, more);
    }

    /** The same with another thing. */
    public FuzzTarget with(String path, UUID id) {
        Map<String, UUID> more = new HashMap<>(ids);
        more.put(path, id);
        return new FuzzTarget(owner, more, bodies);
    }

    String path(FuzzOperation operation, UUID otherwise) {
        String template = operation.path();
        return Belongings.PARAMETER.matcher(template).replaceAll(parameter -> {
            String named = template.substring(0, parameter.end());
            UUID own = ids.get(operation.name());
            return String.valueOf(own == null ? ids.getOrDefault(named, otherwise) : own);
        });
    }

    String body(FuzzOperation operation, int number, UUID fresh) {
        return bodies.getOrDefault(operation.name(), operation.example())
                .replace("{n}", Integer.toString(number))
                .replace("{uuid}", fresh.toString());
    }
}
