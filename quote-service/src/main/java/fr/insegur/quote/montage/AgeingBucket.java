package fr.insegur.quote.montage;

import fr.insegur.platform.money.Money;
import jakarta.validation.constraints.NotNull;

/** What is open in one bucket of the aged balance, such as NOT_DUE or D31_60. */
public record AgeingBucket(@NotNull String bucket, @NotNull Money amount) {}
