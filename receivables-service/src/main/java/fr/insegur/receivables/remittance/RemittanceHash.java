package fr.insegur.receivables.remittance;

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
        for (NewInvoice invoice : invoices) {
            text.append(invoice.number())
                    .append('|')
                    .append(invoice.debtorSiren())
                    .append('|')
                    .append(invoice.issueDate())
                    .append('|')
                    .append(invoice.dueDate())
                    .append('|')
                    .append(invoice.figures().amount())
                    .append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
