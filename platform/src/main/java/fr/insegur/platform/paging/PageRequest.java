package fr.insegur.platform.paging;

import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list the caller wants. Lists are ordered by identifier, which grows with time; a page starts after the
 * last identifier of the page before, so that nothing is skipped or shown twice while rows are added.
 *
 * @param limit rows in the page, 1 to 200
 * @param after the identifier that the page starts after; absent for the first page
 */
public record PageRequest(int limit, @Nullable UUID after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int rows = limit == null ? DEFAULT_LIMIT : limit;
        if (rows < 1 || rows > MAX_LIMIT) {
            throw Refused.invalid(
                    "limit-invalid",
                    "limit is between 1 and " + MAX_LIMIT,
                    new FieldProblem("limit", "out-of-range", "between 1 and " + MAX_LIMIT));
        }
        return new PageRequest(rows, cursor == null ? null : decode(cursor));
    }

    /** For a query {@code id > ?}: the identifier to start after, or one that is before all. */
    public UUID afterOrStart() {
        return after == null ? BEFORE_ALL : after;
    }

    /** One row more than the page holds tells whether there is a next page. */
    public int limitPlusOne() {
        return limit + 1;
    }

    /** The cursor of the page after a row, for lists that are put together otherwise than {@link Page#of}. */
    public static String encode(UUID last) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static UUID decode(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == 16) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException malformed) {
            // Falls through to the refusal: a cursor of the wrong length and one that is no Base64 are the same
            // mistake.
        }
        throw Refused.invalid(
                "cursor-invalid",
                "the cursor is not one that this list gave",
                new FieldProblem("cursor", "invalid", "take it from next or from the Link header"));
    }
}
