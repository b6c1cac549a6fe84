package fr.insegur.partner.negotiation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How offers are negotiated. */
@ConfigMapping(prefix = "insegur.negotiation")
interface NegotiationSettings {
    /** Most counter-offers per offer. */
    @WithDefault("5")
    int maxRounds();

    /** Longest validity of an offer. */
    @WithDefault("180")
    int maxValidityDays();

    /** How often choices are looked for that their factor did not sign in time. */
    @WithDefault("10m")
    String expiryInterval();
}
