package fr.insegur.quote.account;

import fr.insegur.platform.identifier.ValidSiren;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A company that wants an account.
 *
 * @param vatNumber French, and of that SIREN
 */
@Schema(name = "NewCompany", examples = """
                {"siren": "732829320", "vatNumber": "FR44732829320", "name": "Comptoir du Bessin"}
                """)
record NewCompany(
        @NotNull @ValidSiren @Schema(pattern = "^[0-9]{9}$") String siren,
        @Nullable @Pattern(regexp = "FR[0-9]{11}") String vatNumber,
        @NotBlank @Size(max = 200) String name) {}
