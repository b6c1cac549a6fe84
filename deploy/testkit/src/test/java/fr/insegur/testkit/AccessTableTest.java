package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.testkit.AccessTable.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTableTest {
    private static final String HEAD = "method path client partner broker ops scope\n";

    @Test
    void aTableIsReadWithItsRemarks() {
        List<AccessTable.Row> rows = AccessTable.parse("# who may do what\n\n" + HEAD
                        + "GET  /v1/quotes/{id}  own    403    allowed 403    quotes:read\n"
                        + "POST /v1/simulations  public public public  public -\n")
                .rows();
        assertEquals(2, rows.size());
        AccessTable.Row quote = rows.getFirst();
        assertEquals("GET /v1/quotes/{id}", quote.operation());
        assertEquals(
                List.of(Cell.OWN, Cell.FORBIDDEN, Cell.ALLOWED, Cell.FORBIDDEN),
                AccessTable.ROLES.stream().map(quote::of).toList());
        assertFalse(quote.isPublic());
        assertTrue(rows.getLast().isPublic());
    }

    @Test
    void badTokensSpeakForARoleThatMay() {
        assertEquals(
                "broker",
                AccessTable.parse(HEAD + "GET /v1/quotes 403 403 allowed allowed quotes:read")
                        .rows()
                        .getFirst()
                        .aRoleThatMay());
    }

    @Test
    void anOperationWithoutRowIsToldWhatToAdd() {
        List<AccessOperation> served = List.of(
                new AccessOperation("GET", "/v1/quotes", "", "{}"),
                new AccessOperation("PUT", "/v1/quotes/{id}", "application/json", "{}"));
        assertEquals(
                List.of("PUT /v1/quotes/{id} has no row; add to src/test/resources/security-matrix.txt:"
                        + " PUT /v1/quotes/{id} <client> <partner> <broker> <ops> <scope>,"
                        + " the roles each one of 403, allowed, own, public"),
                AccessTable.parse(HEAD + "GET /v1/quotes own 403 allowed 403 quotes:read")
                        .unmatched(served));
    }

    @Test
    void aRowWithoutOperationIsToldToGo() {
        assertEquals(
                List.of("the row GET /v1/quotes in src/test/resources/security-matrix.txt"
                        + " is of no operation that is served; take it out or mend its path"),
                AccessTable.parse(HEAD + "GET /v1/quotes own 403 allowed 403 quotes:read")
                        .unmatched(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "GET /v1/quotes yes 403 403 403 quotes:read | 'yes' is none of 403, allowed, own, public",
                "GET /v1/quotes own 403 | a line has method, path, client, partner, broker, ops, scope",
                "GET /v1/quotes public 403 403 403 - | what is public is public for all roles",
                "GET /v1/quotes 403 403 403 403 quotes:read | an operation that no role may use is to be taken out",
                "POST /v1/quotes own 403 403 403 quotes:write | own needs an id in the path or a list",
                "GET /v1/offers own 403 403 403 offers:read | GET /v1/offers has a row already"
            })
    void aRowThatSaysNothingClearIsRefusedWithItsLine(String row, String why) {
        String table = HEAD + "GET /v1/offers own 403 403 403 offers:read\n" + row;
        AssertionError failure = assertThrows(AssertionError.class, () -> AccessTable.parse(table));
        assertEquals("src/test/resources/security-matrix.txt, line 3: " + why, failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"GET /v1/quotes own 403 403 403,-", "GET /v1/quotes public public public public,quote:read"})
    void aScopeIsOneThatThereIs(String cells, String scope) {
        AssertionError failure =
                assertThrows(AssertionError.class, () -> AccessTable.parse(HEAD + cells + " " + scope));
        assertTrue(
                failure.getMessage().contains("'" + scope + "' is no scope: it is one of accounts:join, "),
                failure::getMessage);
    }

    @Test
    void aTableWithItsColumnsInAnotherOrderIsRefused() {
        AssertionError failure = assertThrows(
                AssertionError.class, () -> AccessTable.parse("method path partner client broker ops scope"));
        assertTrue(failure.getMessage().endsWith("line 1: the first line is: " + HEAD.strip()), failure::getMessage);
    }
}
