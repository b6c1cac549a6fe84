package fr.insegur.receivables.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class MarkOverdueRepositoryTest extends ReportedInvoice {
    @Inject
    MarkOverdue markOverdue;

    @Test
    void anInvoiceIsOverdueFromTheDayAfterItsDueDateAndThatIsToldOnce() {
        advance("9000.00");
        markOverdue.mark();
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("sides", equalTo(List.of()));
        TestDatabase.execute("UPDATE assigned_invoice SET due_date = ? WHERE id = ?", DAY_0.minusDays(3), invoice);
        markOverdue.mark();
        markOverdue.mark();
        Api.get(contract.client(), "/v1/invoices/" + invoice)
                .then()
                .body("sides", equalTo(List.of("OVERDUE")))
                .body("state", equalTo("ADVANCED"))
                .body("story.kind", equalTo(List.of("ASSIGNED", "ADVANCE_PAID", "OVERDUE")))
                .body("story[2].valueDate", equalTo(DAY_0.minusDays(2).toString()));
        assertEquals(
                1,
                events("assignments.v1").stream()
                        .filter("invoice-overdue.v1"::equals)
                        .count());
    }
}
