package fr.insegur.quote.offer;

import fr.insegur.quote.montage.Product;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the broker asks the factors for.
 *
 * @param product one that the recommendation looks at and does not block
 * @param deadline last business date on which they may answer, at most 365 days ahead
 */
@Schema(name = "NewOfferRequest", examples = "{\"product\": \"FULL\", \"deadline\": \"2026-01-19\"}")
record NewOfferRequest(@NotNull Product product, @NotNull LocalDate deadline) {}
