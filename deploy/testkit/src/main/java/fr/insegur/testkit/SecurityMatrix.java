package fr.insegur.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Who gets in where: every operation of the served OpenAPI document, tried in every name, against the table in
 * {@code src/test/resources/security-matrix.txt}. A service has one Quarkus test that extends this.
 *
 * <p>An operation that the table does not know fails, so that nobody adds one without saying whom it is for.
 */
public abstract class SecurityMatrix {
    @TestHTTPResource("/openapi")
    @SuppressWarnings("NullAway.Init")
    URI document;

    /** One stored thing for each path by which a role reaches only its own. */
    protected abstract Belongings belongings();

    @Test
    public final void everyOperationHasARowAndEveryRowAnOperation() {
        try (AccessOverHttp service = new AccessOverHttp(document)) {
            EventSchemas.assertNone(
                    "table and operations are not in pairs",
                    AccessTable.ofModule().unmatched(operations(service)));
        }
    }

    @Test
    public final void withoutATokenToBelieveOnlyWhatIsPublicIsServed() {
        assertNone("somebody was let in, or kept out of what is public", AccessMatrix::wronglyBelieved);
    }

    @Test
    public final void eachRoleMayDoWhatItsCellSaysAndNothingElse() {
        assertNone("roles may do other things than the table says", AccessMatrix::otherThanTheirCell);
    }

    @Test
    public final void eachOperationTakesItsOwnScopeAndNoOther() {
        assertNone("operations do not keep to their scope", AccessMatrix::servedWithoutTheirScope);
    }

    @Test
    public final void whatBelongsToAnotherIsNotFound() {
        Belongings belongings = belongings();
        assertNone("something is not kept to its owner", matrix -> matrix.foundByStrangers(belongings));
    }

    private void assertNone(String complaint, Function<AccessMatrix, List<String>> check) {
        try (AccessOverHttp service = new AccessOverHttp(document)) {
            AccessMatrix matrix =
                    new AccessMatrix(operations(service), AccessTable.ofModule(), new AccessKeys.Issued(), service);
            EventSchemas.assertNone(complaint, check.apply(matrix));
        }
    }

    private List<AccessOperation> operations(AccessAttempt.Service service) {
        AccessAttempt.Answer served =
                service.answer(new AccessAttempt("GET", document.getPath() + "?format=json", "", "", ""));
        Assertions.assertEquals(200, served.status(), () -> "GET " + document + ": " + served);
        try {
            return AccessOperation.in(Json.parse(served.body()));
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("GET " + document + " is no JSON", unreadable);
        }
    }
}
