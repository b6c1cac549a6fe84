package fr.insegur.receivables.remittance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The table of eligibility codes.
 *
 * @param version grows when an effect changes
 */
@Schema(name = "EligibilityCodes", examples = EligibilityCodesView.EXAMPLE)
record EligibilityCodesView(int version, List<CodeView> codes) {
    static final String EXAMPLE = """
            {"version":2,"codes":[{"code":"DUPLICATE","effect":"REJECT","message":"Cette facture est déjà cédée.",\
            "remedy":"Retirez la ligne ; si la facture est différente, vérifiez son numéro et sa date."}]}""";

    /** What follows from a code, what the client is told and how it can mend it. */
    @Schema(name = "EligibilityCodeEntry")
    record CodeView(EligibilityCode code, Effect effect, String message, String remedy) {}

    static EligibilityCodesView current() {
        return new EligibilityCodesView(
                EligibilityTable.CURRENT.version(),
                EligibilityTable.CURRENT.entries().stream()
                        .map(entry -> new CodeView(entry.code(), entry.effect(), entry.message(), entry.remedy()))
                        .toList());
    }
}
