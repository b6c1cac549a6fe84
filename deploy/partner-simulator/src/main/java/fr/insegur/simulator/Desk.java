package fr.insegur.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.simulator.Diary.Contract;
import fr.insegur.simulator.Diary.Invoice;
import fr.insegur.simulator.Diary.Task;
import fr.insegur.simulator.FactorFigures.Fees;
import fr.insegur.simulator.GatewayApi.Answer;
import fr.insegur.simulator.GatewayApi.Refusal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one factor's back office does with each thing that it is told. */
final class Desk {
    static final String INVOICE_DUE = "invoice.due";
    private static final int OFFER_VALID_DAYS = 30;
    private static final int LIMIT_VALID_MONTHS = 12;

    private final Policy policy;
    private final GatewayApi gateway;
    private final Diary diary;

    /** What was told makes no sense to this factor: repeating it will not help. */
    static final class Unacceptable extends Exception {
        private final String reason;

        Unacceptable(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    record Offering(boolean firm, LocalDate validUntil, Terms terms) {}

    record Declining(String reason) {}

    record Confirming(UUID contractId, int version) {}

    record Deciding(String decision, Euros amount, LocalDate expiresOn) {}

    record Paying(UUID invoiceId, Euros amount, LocalDate valueDate) {}

    record Charging(
            UUID invoiceId,
            Euros service,
            Euros serviceVat,
            Euros financing,
            Euros financingVat,
            LocalDate valueDate) {}

    Desk(Policy policy, GatewayApi gateway, Diary diary) {
        this.policy = policy;
        this.gateway = gateway;
        this.diary = diary;
    }

    /** Does one task; doing it a second time reports nothing a second time. */
    void handle(Task task) throws IOException, InterruptedException, Refusal, Unacceptable {
        switch (task.type()) {
            case "invitation.sent" -> answerInvitation(task);
            case "offer.countered" -> reviseOffer(task);
            case "offer.selected" -> signContract(task);
            case "limit.requested" -> decideLimit(task);
            case "remittance.accepted" -> payAdvances(task);
            case INVOICE_DUE -> reportSettlement(task);
            // Such as offer.closed: a file is put away, nobody is answered.
            default -> {}
        }
    }

    private void answerInvitation(Task task) throws IOException, InterruptedException, Refusal {
        UUID invitation = id(task.data(), "invitationId");
        String path = "/v1/invitations/" + invitation;
        JsonNode dossier = gateway.get(path).body().required("dossier");
        String reason = policy.reasonToDecline(Json.MAPPER.convertValue(dossier, Policy.Dossier.class));
        if (reason != null) {
            report(path + "/declines", "decline/" + invitation, new Declining(reason), null);
            return;
        }
        String key = "offer/" + invitation;
        if (!diary.isReported(key)) {
            Offering offering = new Offering(true, task.receivedOn().plusDays(OFFER_VALID_DAYS), policy.opening());
            Answer answer = gateway.post(path + "/offers", key, offering, null);
            // The offer's id first: stopped in between, the repeat gets the same answer again.
            diary.offered(id(answer.body(), "id"), policy.opening());
            diary.reported(key);
        }
    }

    private void reviseOffer(Task task) throws IOException, InterruptedException, Refusal {
        UUID offer = id(task.data(), "offerId");
        int countered = task.data().required("version").asInt();
        Terms asked = Json.MAPPER.convertValue(task.data().required("terms"), Terms.class);
        Terms conceded = policy.answerTo(asked);
        String path = "/v1/offers/" + offer;
        String etag = gateway.get(path).etag();
        Offering offering = new Offering(true, task.receivedOn().plusDays(OFFER_VALID_DAYS), conceded);
        // Written down first: should the answer be lost, the offer could be selected all the same.
        diary.offered(offer, conceded);
        report(path + "/versions", "revision/" + offer + "/" + countered, offering, etag);
    }

    private void signContract(Task task) throws IOException, InterruptedException, Refusal, Unacceptable {
        UUID offer = id(task.data(), "offerId");
        UUID contract = id(task.data(), "contractId");
        int version = task.data().required("version").asInt();
        JsonNode selected = null;
        for (JsonNode written : gateway.get("/v1/offers/" + offer).body().path("versions")) {
            if (written.path("version").asInt() == version) {
                selected = written;
            }
        }
        if (selected == null) {
            throw new Unacceptable("the offer has no such version");
        }
        Terms terms = Json.MAPPER.convertValue(selected.required("terms"), Terms.class);
        if (!"FACTOR".equals(selected.path("author").asText()) || !diary.wrote(offer, terms)) {
            throw new Unacceptable("these terms are not ours");
        }
        report(
                "/v1/offers/" + offer + "/confirmations",
                "confirmation/" + contract,
                new Confirming(contract, version),
                null);
        diary.signed(new Contract(contract, offer, terms));
    }

    private void decideLimit(Task task) throws IOException, InterruptedException, Refusal {
        UUID request = id(task.data(), "limitRequestId");
        Euros asked = Json.MAPPER.convertValue(task.data().required("amount"), Euros.class);
        Deciding granted = new Deciding(
                "GRANTED", policy.grantFor(asked), task.receivedOn().plusMonths(LIMIT_VALID_MONTHS));
        report("/v1/limit-requests/" + request + "/decisions", "limit/" + request, granted, null);
    }

    private void payAdvances(Task task) throws IOException, InterruptedException, Refusal, Unacceptable {
        UUID remittance = id(task.data(), "remittanceId");
        Contract contract = contract(id(task.data(), "contractId"));
        JsonNode fetched = gateway.get("/v1/remittances/" + remittance).body();
        LocalDate assignedOn = date(fetched, "assignedOn", task.receivedOn());
        List<Invoice> invoices = new ArrayList<>();
        Euros total = Euros.ZERO;
        for (JsonNode line : fetched.required("lines")) {
            Euros amount = euros(line, "amount");
            total = total.plus(amount);
            invoices.add(new Invoice(
                    id(line, "invoiceId"),
                    contract.contractId(),
                    amount,
                    FactorFigures.advance(contract.terms(), amount, euros(line, "financeable")),
                    assignedOn,
                    later(assignedOn, LocalDate.parse(line.required("dueDate").asText())),
                    false));
        }
        if (invoices.size() != task.data().required("count").asInt() || !total.equals(euros(task.data(), "total"))) {
            throw new Unacceptable("the remittance does not tie with its announcement");
        }
        for (Invoice invoice : invoices) {
            if (invoice.advance().compareTo(Euros.ZERO) > 0) {
                report(
                        reports(invoice, "advance-reports"),
                        "advance/" + invoice.invoiceId(),
                        new Paying(invoice.invoiceId(), invoice.advance(), invoice.advancedOn()),
                        null);
            }
            diary.advanced(invoice);
        }
    }

    /** The debtor paid in full on the due date: the payment, what it cost, and what is left for the client, in this order. */
    private void reportSettlement(Task task) throws IOException, InterruptedException, Refusal, Unacceptable {
        Invoice invoice = diary.invoice(id(task.data(), "invoiceId"))
                .orElseThrow(() -> new Unacceptable("no such invoice was advanced"));
        Terms terms = contract(invoice.contractId()).terms();
        LocalDate paidOn = invoice.paidOn();
        Fees fees = FactorFigures.fees(terms, invoice.amount(), invoice.advance(), invoice.advancedOn(), paidOn);
        Euros balance = FactorFigures.balance(invoice.amount(), invoice.advance(), fees);
        UUID id = invoice.invoiceId();
        report(
                reports(invoice, "debtor-payment-reports"),
                "debtor-payment/" + id,
                new Paying(id, invoice.amount(), paidOn),
                null);
        report(
                reports(invoice, "fee-reports"),
                "fees/" + id,
                new Charging(id, fees.service(), fees.serviceVat(), fees.financing(), fees.financingVat(), paidOn),
                null);
        if (balance.compareTo(Euros.ZERO) > 0) {
            report(reports(invoice, "balance-reports"), "balance/" + id, new Paying(id, balance, paidOn), null);
        }
    }

    private static String reports(Invoice invoice, String kind) {
        return "/v1/contracts/" + invoice.contractId() + "/" + kind;
    }

    private void report(String path, String key, Object body, @Nullable String ifMatch)
            throws IOException, InterruptedException, Refusal {
        if (!diary.isReported(key)) {
            gateway.post(path, key, body, ifMatch);
            diary.reported(key);
        }
    }

    private Contract contract(UUID contractId) throws Unacceptable {
        return diary.contract(contractId).orElseThrow(() -> new Unacceptable("this contract was never signed here"));
    }

    private static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.required(field).asText());
    }

    private static Euros euros(JsonNode node, String field) {
        return Json.MAPPER.convertValue(node.required(field), Euros.class);
    }

    private static LocalDate date(JsonNode node, String field, LocalDate whenAbsent) {
        JsonNode date = node.path(field);
        return date.isTextual() ? LocalDate.parse(date.asText()) : whenAbsent;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
