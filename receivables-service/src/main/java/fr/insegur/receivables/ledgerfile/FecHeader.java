package fr.insegur.receivables.ledgerfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each column stands, as the first line says or, if it says nothing known, as the standard has it. */
final class FecHeader {
    private static final int COLUMNS = 18;

    private final Map<FecColumn, Integer> places;
    private final int width;
    private final boolean named;

    private FecHeader(Map<FecColumn, Integer> places, int width, boolean named) {
        this.places = places;
        this.width = width;
        this.named = named;
    }

    /** @throws FileRefused when it is no header of a FEC, or lacks a compulsory column */
    static FecHeader of(List<String> firstLine) {
        List<String> titles = withoutTrailingBlanks(firstLine);
        Map<String, Integer> found = new HashMap<>();
        for (int place = 0; place < titles.size(); place++) {
            found.putIfAbsent(FecColumn.fold(titles.get(place)), place);
        }
        Map<FecColumn, Integer> places = new EnumMap<>(FecColumn.class);
        for (FecColumn column : FecColumn.values()) {
            Integer place = found.get(FecColumn.fold(column.title()));
            if (place != null) {
                places.put(column, place);
            }
        }
        if (places.isEmpty() && firstLine.size() >= COLUMNS) {
            return byPosition(firstLine.size());
        }
        requireColumns(places, titles.size());
        return new FecHeader(places, titles.size(), true);
    }

    private static FecHeader byPosition(int width) {
        Map<FecColumn, Integer> places = new EnumMap<>(FecColumn.class);
        for (FecColumn column : FecColumn.values()) {
            if (column.place() >= 0) {
                places.put(column, column.place());
            }
        }
        return new FecHeader(places, width, false);
    }

    private static void requireColumns(Map<FecColumn, Integer> places, int width) {
        if (places.isEmpty() || width < COLUMNS - 1) {
            throw new FileRefused(FileIssueCode.NOT_A_FEC, 1L, null);
        }
        for (FecColumn column : FecColumn.values()) {
            if (column.isCompulsory() && !places.containsKey(column)) {
                throw new FileRefused(FileIssueCode.COLUMN_MISSING, 1L, column.title());
            }
        }
        boolean debitAndCredit = places.containsKey(FecColumn.DEBIT) && places.containsKey(FecColumn.CREDIT);
        boolean amountAndSign = places.containsKey(FecColumn.MONTANT) && places.containsKey(FecColumn.SENS);
        if (!debitAndCredit && !amountAndSign) {
            throw new FileRefused(FileIssueCode.COLUMN_MISSING, 1L, FecColumn.DEBIT.title());
        }
    }

    private static List<String> withoutTrailingBlanks(List<String> fields) {
        List<String> kept = new ArrayList<>(fields);
        while (!kept.isEmpty() && kept.getLast().isBlank()) {
            kept.removeLast();
        }
        return kept;
    }

    /** Whether the first line named the columns; otherwise it is a line like the others. */
    boolean isNamed() {
        return named;
    }

    boolean has(FecColumn column) {
        return places.containsKey(column);
    }

    int place(FecColumn column) {
        return places.getOrDefault(column, -1);
    }

    /** Where the amounts stand, in either variant. */
    FecColumn firstAmount() {
        return has(FecColumn.MONTANT) ? FecColumn.MONTANT : FecColumn.DEBIT;
    }

    /** How many fields a line has, a trailing separator not counted. */
    int width() {
        return width;
    }
}
