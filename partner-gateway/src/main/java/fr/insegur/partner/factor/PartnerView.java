package fr.insegur.partner.factor;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.insegur.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner factor.
 *
 * @param endpointEnabled false once the partner's server answered 410; a PUT enables it again
 * @param webhookSecret in the answer to the first PUT only, and nowhere else afterwards
 */
record PartnerView(
        UUID id,
        String code,
        String name,
        List<Product> products,
        @Nullable Money minTurnover,
        String webhookUrl,
        boolean endpointEnabled,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String webhookSecret) {

    static PartnerView of(Factor factor, String webhookUrl, boolean enabled, @Nullable String webhookSecret) {
        return new PartnerView(
                factor.id(),
                factor.code(),
                factor.name(),
                factor.products().stream().sorted().toList(),
                factor.minTurnover(),
                webhookUrl,
                enabled,
                webhookSecret);
    }
}
