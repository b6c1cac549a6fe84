package fr.insegur.receivables.ledgerfile;

import java.util.List;

/** Lines of a FEC for tests. */
final class FecText {
    static final String HEADER = "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|"
            + "CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise";

    private FecText() {}

    static String text(List<String> lines) {
        return HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    static List<String> sale(String number, String date, String code, String label, String amount) {
        return List.of(
                "VE|Ventes|%s|%s|41100000|Clients|%s|%s|FA%s|%s|Facture|%s|0,00|||20250131||"
                        .formatted(number, date, code, label, date + code, date, amount),
                "VE|Ventes|%s|%s|70700000|Ventes|||FA%s|%s|Facture|0,00|%s|||20250131||"
                        .formatted(number, date, date + code, date, amount));
    }

    static String line(
            String journal,
            String number,
            String date,
            String account,
            String code,
            String label,
            String debit,
            String credit,
            String text) {
        return "%s|Journal|%s|%s|%s|Compte|%s|%s|P%s|%s|%s|%s|%s|||20250131||"
                .formatted(
                        journal,
                        number,
                        date,
                        account,
                        code,
                        label,
                        number,
                        date,
                        text.isEmpty() ? "Texte" : text,
                        debit,
                        credit);
    }

    static String lettered(String line, String letter) {
        int place = line.indexOf("|||20250131");
        return line.substring(0, place + 1) + letter + line.substring(place + 1);
    }
}
