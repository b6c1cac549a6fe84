package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import org.jspecify.annotations.Nullable;

/**
 * What the broker found out last about an invoice.
 *
 * @param means by which it is confirmed; absent where none did
 * @param amount that was verified, VAT included
 */
record Verification(VerificationResult result, @Nullable Proof means, Money amount) {

    /** A confirmation is of the amount that was verified; what speaks against an invoice does so whatever its amount. */
    boolean isAbout(Line line) {
        return result != VerificationResult.CONFIRMED || amount.equals(line.amount());
    }

    /** The line as if the client had shown itself what was found out: that it is owed, and no other one sent twice. */
    Line applied(Line line) {
        if (result != VerificationResult.CONFIRMED || means == null) {
            return line;
        }
        return new Line(
                line.number(),
                line.debtorSiren(),
                line.debtorSirenValid(),
                line.issueDate(),
                line.dueDate(),
                line.amount(),
                line.stated().confirmedBy(means));
    }

    EligibilityCode code() {
        return switch (result) {
            case CONFIRMED -> EligibilityCode.VERIFIED;
            case DISCREPANCY -> EligibilityCode.VERIFICATION_FAILED;
            case NO_ANSWER -> EligibilityCode.VERIFICATION_UNANSWERED;
        };
    }
}
