package fr.insegur.receivables.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A postal address.
 *
 * @param country two letters (ISO 3166)
 */
@Embeddable
record Address(
        @NotBlank @Size(max = 200) String line,

        @Column(name = "postal_code") @NotBlank @Size(max = 20)
        String postalCode,

        @NotBlank @Size(max = 100) String city,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {}
