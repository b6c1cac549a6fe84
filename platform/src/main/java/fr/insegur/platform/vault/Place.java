package fr.insegur.platform.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value belongs. It is authenticated along with the value, so that a value copied to another row, column or
 * table does not open there.
 *
 * @param row what identifies the row, as text
 */
public record Place(String table, String column, String row) {
    public static Place of(String table, String column, UUID row) {
        return new Place(table, column, row.toString());
    }

    /** PostgreSQL keeps no U+0000 in names or text, so two places never give the same bytes. */
    byte[] bytes() {
        return (table + '\0' + column + '\0' + row).getBytes(StandardCharsets.UTF_8);
    }
}
