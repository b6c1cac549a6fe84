package fr.insegur.quote.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The version of an offer that the client saw and accepts. */
@Schema(name = "NewAcceptance", examples = "{\"offerId\": \"0198c0de-0000-7000-8000-000000000401\", \"version\": 3}")
record NewAcceptance(
        @NotNull UUID offerId, @NotNull @Positive Integer version) {}
