package fr.insegur.partner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** JSON of one quote, as the quoting side and the factors write it. */
public record Quotes(UUID quoteId, UUID clientId) {
    public static final String COMPANY = "Maison Auvray Distribution";
    public static final String SIREN = "732829320";

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    public String offersRequested() {
        return "{\"quoteId\":\"" + quoteId + "\",\"clientId\":\"" + clientId + "\",\"product\":\"FULL\",\"deadline\":\""
                + today().plusDays(7) + "\",\"dossier\":" + DOSSIER + "}";
    }

    public String consentGiven() {
        return "{\"quoteId\":\"" + quoteId + "\",\"clientId\":\"" + clientId + "\",\"companyName\":\"" + COMPANY
                + "\",\"siren\":\"" + SIREN + "\",\"givenAt\":\"2026-01-12T09:00:00Z\"}";
    }

    public String offerSelected(UUID contractId, UUID partnerId, UUID offerId, int version) {
        return "{\"quoteId\":\"" + quoteId + "\",\"clientId\":\"" + clientId + "\",\"contractId\":\"" + contractId
                + "\",\"partnerId\":\"" + partnerId + "\",\"offerId\":\"" + offerId + "\",\"version\":" + version
                + ",\"selectedAt\":\"2026-01-12T10:00:00Z\"}";
    }

    public String contractActivated(UUID contractId, UUID partnerId, UUID offerId) {
        return "{\"contractId\":\"" + contractId + "\",\"quoteId\":\"" + quoteId + "\",\"clientId\":\"" + clientId
                + "\",\"clientSiren\":\"" + SIREN + "\",\"partnerId\":\"" + partnerId + "\",\"offerId\":\"" + offerId
                + "\",\"offerVersion\":1,\"notificationMode\":\"NOTIFIED\",\"vat\":[],\"startDate\":\"" + today()
                + "\",\"terms\":" + terms("0.0100") + "}";
    }

    public static String proposal(String serviceRate) {
        return proposal(serviceRate, today().plusDays(30));
    }

    public static String proposal(String serviceRate, LocalDate validUntil) {
        return "{\"firm\":true,\"validUntil\":\"" + validUntil + "\",\"terms\":" + terms(serviceRate) + "}";
    }

    public static String counter(String serviceRate) {
        return "{\"terms\":" + terms(serviceRate) + ",\"comment\":\"without a minimum\"}";
    }

    public static String terms(String serviceRate) {
        return """
                {"product":"FULL","recourse":true,"advanceRate":"0.90","guaranteeFundRate":"0.10",\
                "ceiling":{"amount":"300000.00","currency":"EUR"},"serviceRate":"%s","minimumPerInvoice":null,\
                "minimumAnnual":null,"financingIndex":"FIXED","financingRate":"0.0500","dayCount":"ACT_360",\
                "fileFee":null,"debtorFee":null,"monthlyFee":null,"serviceVatRate":"0.20","financingVatRate":"0.00",\
                "feeTiming":"AT_SETTLEMENT","noticeMonths":3}""".formatted(serviceRate);
    }

    private static final String DOSSIER = """
            {"activity":"Commerce de gros alimentaire","region":"Normandie",\
            "turnoverBand":{"from":{"amount":"2000000.00","currency":"EUR"},"to":{"amount":"4000000.00","currency":"EUR"}},\
            "needBand":{"from":{"amount":"100000.00","currency":"EUR"},"to":{"amount":"250000.00","currency":"EUR"}},\
            "debtorCountBand":{"from":51,"to":200},"topDebtorShareBand":{"from":"0.10","to":"0.20"},"dsoDays":55,\
            "ageing":[{"bucket":"NOT_DUE","share":"0.70"},{"bucket":"D1_30","share":"0.30"}],"confidential":false}""";
}
