package fr.insegur.local.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * What became of one step.
 *
 * @param request method and path of the command that it began with, or of the GET where somebody else acted
 * @param id of what the step made or moved
 * @param expected what had to be observed, by name
 * @param observed what a GET on the owning service said at the end, under the same names
 * @param what in words, for the table
 * @param amounts for the table, a line each
 */
@JsonPropertyOrder({"step", "who", "request", "id", "expected", "observed", "ok", "millis"})
public record StoryRow(
        String step,
        String who,
        String request,
        String id,
        Map<String, String> expected,
        Map<String, String> observed,
        boolean ok,
        long millis,
        @JsonIgnore String what,
        @JsonIgnore List<String> amounts) {}
