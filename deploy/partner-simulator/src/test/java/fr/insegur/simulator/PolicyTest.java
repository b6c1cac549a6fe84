package fr.insegur.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.insegur.simulator.Policy.Band;
import fr.insegur.simulator.Policy.Dossier;
import fr.insegur.simulator.Policy.Kind;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Dossier SMALL = new Dossier(new Band(Euros.of("1000000.00"), Euros.of("2000000.00")));

    @Test
    void theGeneralistOpensWithAGuaranteeFundAndADearerService() {
        Terms terms = Policy.of(Kind.GENERALIST).opening();
        assertEquals("FULL", terms.product());
        assertEquals("0.0120", terms.serviceRate().toPlainString());
        assertEquals("0.10", terms.guaranteeFundRate().toPlainString());
    }

    @Test
    void aCounterOfferBelowTheLimitsBringsTheGeneralistToItsLimitsAndNoFurther() throws JsonProcessingException {
        Terms asked = asked("0.0080", "0.95", "900000.00");
        assertEquals(
                """
                {"product":"FULL","recourse":true,"advanceRate":"0.90","guaranteeFundRate":"0.00",\
                "ceiling":{"amount":"300000.00","currency":"EUR"},"serviceRate":"0.0100","financingIndex":"FIXED",\
                "financingRate":"0.0500","dayCount":"ACT_360","serviceVatRate":"0.20","financingVatRate":"0.00",\
                "feeTiming":"AT_SETTLEMENT","noticeMonths":3}""", Json.MAPPER.writeValueAsString(Policy.of(Kind.GENERALIST).answerTo(asked)));
    }

    @Test
    void aCounterOfferWithinTheLimitsIsMetWhereItIs() throws JsonProcessingException {
        Terms conceded = Policy.of(Kind.GENERALIST).answerTo(asked("0.0110", "0.85", "200000.00"));
        assertEquals("0.0110", conceded.serviceRate().toPlainString());
        assertEquals("0.85", conceded.advanceRate().toPlainString());
        assertEquals(Euros.of("200000.00"), conceded.ceiling());
    }

    @Test
    void theFintechStaysAtThreePercentWhateverIsAsked() throws JsonProcessingException {
        Policy fintech = Policy.of(Kind.FINTECH);
        assertEquals("SPOT", fintech.opening().product());
        assertEquals("0.0300", fintech.opening().serviceRate().toPlainString());
        assertEquals(fintech.opening(), fintech.answerTo(asked("0.0100", "0.90", "300000.00")));
    }

    @Test
    void theConfidentialFactorDeclinesOnlyATurnoverThatIsSurelyTooSmall() {
        Policy confidential = Policy.of(Kind.CONFIDENTIAL);
        assertEquals("TURNOVER_BELOW_MINIMUM", confidential.reasonToDecline(SMALL));
        assertNull(confidential.reasonToDecline(new Dossier(new Band(Euros.of("2000000.00"), Euros.of("5000000.00")))));
        assertNull(confidential.reasonToDecline(new Dossier(new Band(Euros.of("50000000.00"), null))));
        assertNull(Policy.of(Kind.GENERALIST).reasonToDecline(SMALL));
    }

    @Test
    void aDebtorGetsWhatIsAskedUpToTheCap() {
        Policy generalist = Policy.of(Kind.GENERALIST);
        assertEquals(Euros.of("15000.00"), generalist.grantFor(Euros.of("15000.00")));
        assertEquals(Euros.of("50000.00"), generalist.grantFor(Euros.of("80000.00")));
    }

    private static Terms asked(String service, String advance, String ceiling) throws JsonProcessingException {
        ObjectNode terms = Json.MAPPER.valueToTree(Policy.of(Kind.GENERALIST).opening());
        terms.put("serviceRate", service).put("advanceRate", advance).put("guaranteeFundRate", "0.00");
        terms.putNull("minimumPerInvoice")
                .putObject("ceiling")
                .put("amount", ceiling)
                .put("currency", "EUR");
        terms.put("somethingNew", "passed over");
        return Json.MAPPER.treeToValue(terms, Terms.class);
    }
}
