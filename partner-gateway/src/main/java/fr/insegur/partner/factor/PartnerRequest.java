package fr.insegur.partner.factor;

import fr.insegur.partner.webhook.WebhookUrl;
import fr.insegur.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A partner factor as the broker describes it.
 *
 * @param code the short name that events and the broker's pages show
 * @param minTurnover annual turnover below which the factor usually declines; it is told to the broker, not enforced
 * @param webhookUrl where messages go; https, except for this machine in local runs and for hosts of our own network
 */
record PartnerRequest(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
        String code,

        @NotBlank @Size(max = 120) String name,
        @NotEmpty Set<@NotNull Product> products,
        @Nullable Money minTurnover,
        @NotNull @Size(max = 500) @WebhookUrl String webhookUrl) {}
