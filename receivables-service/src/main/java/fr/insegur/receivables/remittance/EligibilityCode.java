package fr.insegur.receivables.remittance;

/** Why a line is not simply accepted: what follows, what the client is told and how it can mend it (domain.md 2.3). */
enum EligibilityCode {
    AMOUNT_NOT_POSITIVE(
            Effect.REJECT,
            "Le montant de la facture n'est pas supérieur à zéro.",
            "Corrigez le montant de la ligne ; une remise ne comporte pas d'avoir."),
    CURRENCY(
            Effect.REJECT,
            "La devise de la facture n'est pas celle du contrat.",
            "Cédez cette facture sur un contrat libellé dans sa devise."),
    NUMBER_INVALID(
            Effect.REJECT,
            "Le numéro de facture ne contient ni lettre ni chiffre.",
            "Indiquez le numéro tel qu'il figure sur la facture."),
    DUE_BEFORE_ISSUE(
            Effect.REJECT,
            "L'échéance précède la date d'émission de la facture.",
            "Vérifiez la date d'émission et l'échéance, puis présentez de nouveau la ligne."),
    NOT_YET_ISSUED(
            Effect.REJECT,
            "La facture est datée après le jour de la cession : une créance future ne peut pas être"
                    + " transmise par subrogation.",
            "Présentez de nouveau la facture à partir de sa date d'émission."),
    DEBTOR_ID_INVALID(
            Effect.REJECT,
            "Le numéro SIREN du débiteur n'est pas valide.",
            "Corrigez le numéro SIREN (neuf chiffres) de votre client."),
    DEBTOR_UNKNOWN(
            Effect.REJECT,
            "Ce débiteur n'a pas été déclaré sur le contrat.",
            "Déclarez d'abord ce débiteur sur le contrat et demandez son agrément."),
    DUPLICATE(
            Effect.REJECT,
            "Cette facture est déjà cédée.",
            "Retirez la ligne ; si la facture est différente, vérifiez son numéro et sa date."),
    VERIFICATION_NEEDED(
            Effect.VERIFY,
            "Cette facture doit être vérifiée avant d'être cédée.",
            "Contactez votre courtier, avec la facture et la preuve de livraison."),
    DEBTOR_NOT_APPROVED(
            Effect.NOT_FINANCED,
            "Le factor n'a pas accordé d'agrément sur ce débiteur : la facture est cédée sans être financée.",
            "Demandez un agrément sur ce débiteur."),
    OVERDUE_AT_ASSIGNMENT(
            Effect.NOT_FINANCED,
            "La facture est échue le jour de la cession : elle est cédée sans être financée.",
            "Cédez vos factures dès leur émission."),
    TERM_ABOVE_LEGAL(
            Effect.NOT_FINANCED,
            "Le délai de paiement dépasse le plafond légal (art. L441-10 du Code de commerce).",
            "Convenez avec votre client d'un délai de 60 jours au plus, ou de 45 jours fin de mois."),
    LIMIT_EXCEEDED(
            Effect.PARTLY_FINANCED,
            "Le montant dépasse l'agrément disponible sur ce débiteur : l'excédent n'est pas financé.",
            "Demandez une augmentation de l'agrément ou attendez le paiement de factures antérieures."),
    CEILING_EXCEEDED(
            Effect.PARTLY_FINANCED,
            "Le plafond de financement du contrat est atteint : l'excédent n'est pas financé.",
            "Demandez une augmentation du plafond ou attendez le paiement de factures antérieures.");

    private final Effect effect;
    private final String message;
    private final String remedy;

    EligibilityCode(Effect effect, String message, String remedy) {
        this.effect = effect;
        this.message = message;
        this.remedy = remedy;
    }

    Effect effect() {
        return effect;
    }

    String message() {
        return message;
    }

    String remedy() {
        return remedy;
    }
}
