package fr.insegur.notification.intake;

import java.util.UUID;
import java.util.stream.Stream;

/** One event of each kind that a client is told of, with fields that this service does not read among them. */
final class ToldEvents {
    private ToldEvents() {}

    /** @param fields without the client's id */
    record Told(String topic, String type, String subject, String fields) {
        String data(UUID clientId) {
            return "{\"clientId\":\"" + clientId + "\"," + fields + "}";
        }

        @Override
        public String toString() {
            return type;
        }
    }

    static Stream<Told> all() {
        return Stream.of(beforeTheContract(), invoices(), settlements()).flatMap(told -> told);
    }

    private static Stream<Told> beforeTheContract() {
        String offer = """
                "offerId":"0198c0de-0000-7000-8000-00000000000f","partnerCode":"FACTOR-LITTORAL","version":1,
                "author":"FACTOR","firm":true,"validUntil":"2026-02-11","terms":{"product":"FULL","recourse":true,
                "advanceRate":"0.90","guaranteeFundRate":"0.10","serviceRate":"0.0120","financingIndex":"FIXED",
                "financingRate":"0.0500","dayCount":"ACT_360"}""";
        return Stream.of(
                new Told("audits.v1", "ledger-audited.v1", "Votre audit du poste clients est prêt", """
                        "auditId":"0198c0de-0000-7000-8000-00000000000a","asOf":"2025-12-31","confidence":"B",
                        "outstanding":{"amount":"412345.67","currency":"EUR"},
                        "overdue":{"amount":"51234.50","currency":"EUR"},
                        "financeable":{"amount":"301000.00","currency":"EUR"},"dsoDays":"57.3","debtors":[]"""),
                new Told(
                        "audits.v1",
                        "ledger-refused.v1",
                        "Votre fichier comptable n’a pas pu être traité",
                        "\"reasons\":[{\"code\":\"UNBALANCED\",\"line\":12},{\"code\":\"HEADER\",\"line\":null}]"),
                new Told("offers.v1", "offer-submitted.v1", "Nouvelle offre du factor FACTOR-LITTORAL", offer),
                new Told("offers.v1", "offer-revised.v1", "Offre révisée du factor FACTOR-LITTORAL", offer),
                new Told("contracts.v1", "contract-activated.v1", "Votre contrat d’affacturage est en vigueur", """
                        "contractId":"0198c0de-0000-7000-8000-00000000000c","clientSiren":"732829320",
                        "terms":{"product":"FULL","advanceRate":"0.90",
                        "ceiling":{"amount":"300000.00","currency":"EUR"}},
                        "notificationMode":"NOTIFIED","startDate":"2026-01-12\""""));
    }

    private static Stream<Told> invoices() {
        return Stream.of(
                new Told("assignments.v1", "remittance-accepted.v1", "Votre remise R-2026-01 est enregistrée", """
                        "remittanceId":"0198c0de-0000-7000-8000-00000000000d","reference":"R-2026-01",
                        "assignedOn":"2026-01-12","count":2,"total":{"amount":"22000.00","currency":"EUR"}"""),
                new Told(
                        "assignments.v1",
                        "invoice-rejected.v1",
                        "Facture FA-2026-0103 : non retenue",
                        "\"number\":\"FA-2026-0103\",\"codes\":[\"DUPLICATE\"]"),
                new Told(
                        "assignments.v1",
                        "invoice-financed.v1",
                        "Facture FA-2026-0101 : avance de 9 000,00 € versée",
                        """
                        "number":"FA-2026-0101","advance":{"amount":"9000.00","currency":"EUR"},
                        "valueDate":"2026-01-12\""""),
                new Told(
                        "assignments.v1",
                        "invoice-paid.v1",
                        "Facture FA-2026-0101 : paiement de 10 000,00 € reçu",
                        """
                        "number":"FA-2026-0101","paid":{"amount":"10000.00","currency":"EUR"},
                        "open":{"amount":"0.00","currency":"EUR"},"valueDate":"2026-03-13\""""));
    }

    private static Stream<Told> settlements() {
        return Stream.of(
                new Told(
                        "assignments.v1",
                        "invoice-partly-paid.v1",
                        "Facture FA-2026-0101 : paiement partiel de 6 000,00 € reçu",
                        """
                        "number":"FA-2026-0101","paid":{"amount":"6000.00","currency":"EUR"},
                        "open":{"amount":"4000.00","currency":"EUR"},"valueDate":"2026-03-13\""""),
                new Told(
                        "assignments.v1",
                        "invoice-settled.v1",
                        "Facture FA-2026-0101 soldée : solde de 805,00 € versé",
                        """
                        "number":"FA-2026-0101","fees":{"service":{"amount":"100.00","currency":"EUR"},
                        "serviceVat":{"amount":"20.00","currency":"EUR"},
                        "financing":{"amount":"75.00","currency":"EUR"},
                        "financingVat":{"amount":"0.00","currency":"EUR"},
                        "total":{"amount":"195.00","currency":"EUR"}},
                        "balance":{"amount":"805.00","currency":"EUR"},"settledOn":"2026-03-13\""""),
                new Told(
                        "assignments.v1",
                        "balance-released.v1",
                        "Facture FA-2026-0101 : solde de 805,00 € versé",
                        """
                        "number":"FA-2026-0101","fees":{"service":{"amount":"100.00","currency":"EUR"},
                        "serviceVat":{"amount":"20.00","currency":"EUR"},
                        "financing":{"amount":"75.00","currency":"EUR"},
                        "financingVat":{"amount":"0.00","currency":"EUR"},
                        "total":{"amount":"195.00","currency":"EUR"}},
                        "balance":{"amount":"805.00","currency":"EUR"},"valueDate":"2026-03-13","settled":false"""));
    }
}
