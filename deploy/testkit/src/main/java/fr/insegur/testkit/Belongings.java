package fr.insegur.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Things that are really stored, whose they are, and somebody else who must not find them.
 *
 * @param ids the id of one thing of each kind, by the path that names it: {@code /v1/contracts/{id}} serves each operation
 *     at or below that path
 */
public record Belongings(Tenant owner, Tenant stranger, Map<String, UUID> ids) {
    static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    public Belongings {
        ids = Map.copyOf(ids);
    }

    /** What names an id in the template and is not known here, as the paths that {@code ids} lacks. */
    List<String> missing(String template) {
        List<String> missing = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(template);
        while (parameter.find()) {
            String named = template.substring(0, parameter.end());
            if (!ids.containsKey(named)) {
                missing.add(named);
            }
        }
        return missing;
    }

    /** The path of the owner's thing; for a template of which nothing is missing. */
    String path(String template) {
        return PARAMETER.matcher(template).replaceAll(parameter -> id(template, parameter));
    }

    private String id(String template, MatchResult parameter) {
        return String.valueOf(ids.get(template.substring(0, parameter.end())));
    }
}
