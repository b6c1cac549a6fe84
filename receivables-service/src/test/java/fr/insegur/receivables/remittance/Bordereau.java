package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A remittance as a client's software writes it, due in 60 days. */
public final class Bordereau {
    private final List<String> lines = new ArrayList<>();
    private Money total = Money.eur("0.00");

    public static Bordereau of(String number, String siren, String amount) {
        return new Bordereau().and(number, siren, amount);
    }

    public Bordereau and(String number, String siren, String amount) {
        total = total.plus(Money.eur(amount));
        lines.add(line(number, siren, amount, TestContracts.TODAY, TestContracts.TODAY.plusDays(60)));
        return this;
    }

    public String json() {
        return json(lines.size(), total.amount().toPlainString());
    }

    public String json(int count, String totalAmount) {
        return """
                {"reference":"BORD-1","count":%d,"total":{"amount":"%s","currency":"EUR"},"lines":[%s]}""".formatted(count, totalAmount, lines.stream().collect(Collectors.joining(",")));
    }

    /** Assigns it; answers the invoice of its first line. */
    public String assign(InForce contract) {
        return Api.post(contract.client(), contract.path("/remittances"), json())
                .then()
                .statusCode(201)
                .extract()
                .path("lines[0].invoiceId");
    }

    private static String line(String number, String siren, String amount, LocalDate issued, LocalDate due) {
        return """
                {"number":"%s","debtorSiren":"%s","issueDate":"%s","dueDate":"%s",
                 "amount":{"amount":"%s","currency":"EUR"}}""".formatted(number, siren, issued, due, amount);
    }
}
