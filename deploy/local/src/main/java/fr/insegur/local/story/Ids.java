package fr.insegur.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What the services called the things of this telling; a later step finds by name what an earlier one made. */
final class Ids {
    static final String COMPANY = "company";
    static final String QUOTE = "quote";
    static final String AUDIT = "audit";
    static final String LITTORAL_OFFER = "offer of the generalist";
    static final String EXPRESS_OFFER = "offer of the fintech";
    static final String CONTRACT = "contract";
    static final String REMITTANCE = "remittance";

    private final Map<String, String> ids = new HashMap<>();

    /** Keeps the text of a node under a name, and returns it. */
    String keep(String name, JsonNode node) {
        String id = node.asText();
        if (id.isEmpty()) {
            throw new IllegalStateException("the answer names no " + name);
        }
        ids.put(name, id);
        return id;
    }

    String get(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("no " + name + " was made in this telling");
        }
        return id;
    }
}
