package fr.insegur.quote.request;

import fr.insegur.platform.identifier.ValidSiren;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client company asks for.
 *
 * @param activity what the company does, in words that do not name it: factors read it before consent
 * @param departement code such as 14 or 2A
 * @param annualTurnover as declared, tax included, in EUR
 * @param b2bShare share of the sales made to businesses, 0 to 1
 * @param need the financing that is looked for, in EUR
 */
@Schema(name = "NewQuoteRequest", examples = """
                {"siren": "732829320", "companyName": "Comptoir du Bessin",
                 "activity": "Commerce de gros alimentaire", "departement": "14",
                 "annualTurnover": {"amount": "2100000.00", "currency": "EUR"}, "b2bShare": "1.00",
                 "need": {"amount": "150000.00", "currency": "EUR"}, "wantsConfidentiality": false,
                 "keepsCollection": false, "mandate": {"version": "2026-01", "acceptedAt": "2026-01-12T08:55:00Z"}}
                """)
record NewQuoteRequest(
        @NotNull @ValidSiren @Schema(pattern = "^[0-9]{9}$") String siren,
        @NotBlank @Size(max = 200) String companyName,
        @NotBlank @Size(max = 100) String activity,
        @NotNull @Size(max = 3) String departement,
        @NotNull Money annualTurnover,
        @NotNull @Rate @DecimalMin("0") @DecimalMax("1") BigDecimal b2bShare,
        @NotNull Money need,
        @NotNull Boolean wantsConfidentiality,
        @NotNull Boolean keepsCollection,
        @NotNull @Valid Mandate mandate) {}
