package fr.insegur.local.story;

import java.util.List;

/**
 * How it went.
 *
 * @param steps how many the whole story has
 */
public record StoryResult(List<StoryRow> rows, int steps) {

    /** Whether every step was played and gave exactly what was expected. */
    public boolean isExact() {
        return rows.size() == steps && rows.stream().allMatch(StoryRow::ok);
    }
}
