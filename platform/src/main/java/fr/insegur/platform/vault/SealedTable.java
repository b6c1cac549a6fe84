package fr.insegur.platform.vault;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table with sealed columns, told as a bean so that its rows are sealed anew when the key changes.
 *
 * @param row an SQL expression for {@link Place#row}
 * @param sealed its sealed columns; a row may lack some
 * @param lookUps its columns of keyed hashes
 */
public record SealedTable(String table, String row, List<String> sealed, List<LookUp> lookUps) {

    /**
     * A keyed hash beside a sealed value.
     *
     * @param of the sealed column whose value it finds; its purpose is the table's and that column's name
     */
    public record LookUp(String column, String of, UnaryOperator<String> normalise) {}

    String purpose(LookUp lookUp) {
        return table + '.' + lookUp.of();
    }
}
