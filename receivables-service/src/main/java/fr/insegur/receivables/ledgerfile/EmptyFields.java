package fr.insegur.receivables.ledgerfile;

import java.util.List;

/** Fields that a FEC must fill and a line may leave empty without being of less use: each is a warning (domain.md 5.2). */
final class EmptyFields {
    private static final List<FecColumn> TO_BE_FILLED = List.of(
            FecColumn.JOURNAL_CODE,
            FecColumn.JOURNAL_LIB,
            FecColumn.COMPTE_LIB,
            FecColumn.PIECE_REF,
            FecColumn.PIECE_DATE,
            FecColumn.ECRITURE_LIB,
            FecColumn.VALID_DATE);

    private final FecColumn[] columns;
    private final int[] places;
    private final FieldValues values;

    EmptyFields(FecHeader header, FieldValues values) {
        this.columns = TO_BE_FILLED.stream().filter(header::has).toArray(FecColumn[]::new);
        this.places = TO_BE_FILLED.stream()
                .filter(header::has)
                .mapToInt(header::place)
                .toArray();
        this.values = values;
    }

    void note(FieldScanner scan, FileIssues issues) {
        for (int index = 0; index < places.length; index++) {
            int place = places[index];
            if (values.isBlank(scan.buffer, scan.starts[place], scan.ends[place])) {
                issues.add(FileIssueCode.FIELD_EMPTY, scan.line(), columns[index].title());
            }
        }
    }
}
