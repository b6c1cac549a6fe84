package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.NewInvoice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The seal of a remittance: SHA-256 over contract, reference, date and each assigned line, one per row, in order. */
final class RemittanceHash {
    private RemittanceHash() {}

    static String of(UUID contractId, String reference, LocalDate assignedOn, List<NewInvoice> invoices) {
        StringBuilder text = new StringBuilder()
                .append(contractId)
                .append('|')
                .append(reference)
                .append('|')
                .append(assignedOn)
                .append('\n');
        invoices.forEach(invoice -> append(
                text,
                invoice.number(),
                invoice.debtorSiren(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.figures().amount()));
        return digest(text);
    }

    /** Over the lines as they were sent, so that the sender can tell whether they arrived as they were. */
    static String ofLines(List<RemittanceCommand.Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line ->
                append(text, line.number(), line.debtorSiren(), line.issueDate(), line.dueDate(), line.amount()));
        return digest(text);
    }

    private static void append(
            StringBuilder text, String number, String debtorSiren, LocalDate issued, LocalDate due, Money amount) {
        text.append(number)
                .append('|')
                .append(debtorSiren)
                .append('|')
                .append(issued)
                .append('|')
                .append(due)
                .append('|')
                .append(amount)
                .append('\n');
    }

    private static String digest(StringBuilder text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
