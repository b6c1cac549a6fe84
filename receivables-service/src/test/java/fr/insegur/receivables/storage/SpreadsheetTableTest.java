package fr.insegur.receivables.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 1 02",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                " =1+1",
                "=cmd|' /C calc'!A0",
                "|x",
                "%0A=1",
                "-1,5e3"
            })
    void whatASpreadsheetWouldTakeForAFormulaIsAText(String label) {
        assertEquals("'" + label, SpreadsheetTable.safe(label));
    }

    @ParameterizedTest
    @CsvSource({"-12,50", "-4", "1200,00", "'Facture 12-03'", "''"})
    void numbersAndTextsStayWhatTheyAre(String cell) {
        assertEquals(cell, SpreadsheetTable.safe(cell));
    }

    @Test
    void aCellMayHoldWhatSeparatesCellsAndLines() {
        SpreadsheetTable table = new SpreadsheetTable(List.of("Client", "Libellé"));
        table.row("Dupré; Fils", "dit \"le Grand\"\r\n=1");
        assertEquals(
                "\ufeffClient;Libellé\r\n\"Dupré; Fils\";\"dit \"\"le Grand\"\"\r\n=1\"\r\n",
                new String(table.bytes(), StandardCharsets.UTF_8));
    }
}
