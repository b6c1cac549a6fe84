package fr.insegur.quote.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.insegur.quote.offer.OfferTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract. A factor sees neither the quote nor who the client is: names reach it by its own gateway, after consent.
 *
 * @param quoteId absent for a factor, as are clientId and clientSiren
 */
@Schema(name = "Contract", examples = ContractView.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractView(
        UUID id,
        @JsonIgnore long version,
        Contract.State state,
        @Nullable UUID quoteId,
        @Nullable UUID clientId,
        @Nullable String clientSiren,
        UUID partnerId,
        String partnerCode,
        UUID offerId,
        int offerVersion,
        Contract.NotificationMode notificationMode,
        LocalDate signedOn,
        LocalDate startDate,
        List<VatRate> vat,
        OfferTerms terms) {
    static final String EXAMPLE = """
            {"id": "0198c0de-0000-7000-8000-000000000501", "state": "ACTIVE",
             "quoteId": "0198c0de-0000-7000-8000-000000000101",
             "clientId": "0198c0de-0000-7000-8000-000000000001", "clientSiren": "732829320",
             "partnerId": "0198c0de-0000-7000-8000-0000000000a1", "partnerCode": "FACTOR-LITTORAL",
             "offerId": "0198c0de-0000-7000-8000-000000000401", "offerVersion": 3, "notificationMode": "NOTIFIED",
             "signedOn": "2026-01-12", "startDate": "2026-01-12",
             "vat": [{"fee": "SERVICE", "rate": "0.20", "from": "2026-01-12"},
                     {"fee": "FINANCING", "rate": "0.00", "from": "2026-01-12"}],
             "terms":
            """ + OfferTerms.EXAMPLE + "}";

    static ContractView of(Contract contract, ContractReader reader) {
        boolean partner = reader instanceof ContractReader.Partner;
        return new ContractView(
                contract.id(),
                contract.version(),
                contract.state(),
                partner ? null : contract.quoteId(),
                partner ? null : contract.clientId(),
                partner ? null : contract.clientSiren(),
                contract.partnerId(),
                contract.partnerCode(),
                contract.offerId(),
                contract.offerVersion(),
                contract.notificationMode(),
                contract.signedOn(),
                contract.startDate(),
                contract.vat(),
                contract.terms());
    }
}
