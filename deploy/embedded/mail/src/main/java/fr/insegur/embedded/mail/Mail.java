package fr.insegur.embedded.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;

/** A mail in one recipient's box, with its decoded text. */
record Mail(String to, String from, String subject, String text, Instant receivedAt) {

    static Mail of(String recipient, MimeMessage message, Instant receivedAt) throws MessagingException, IOException {
        return new Mail(
                recipient,
                message.getFrom() == null || message.getFrom().length == 0
                        ? ""
                        : ((InternetAddress) message.getFrom()[0]).toUnicodeString(),
                message.getSubject() == null ? "" : message.getSubject(),
                textOf(message).strip(),
                receivedAt);
    }

    /** The plain text where there is one, else the first text of another kind; attachments are left out. */
    private static String textOf(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/*")) {
            return part.getContent().toString();
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return "";
        }
        String found = "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart candidate = parts.getBodyPart(i);
            String text = Part.ATTACHMENT.equalsIgnoreCase(candidate.getDisposition()) ? "" : textOf(candidate);
            if (candidate.isMimeType("text/plain") && !text.isEmpty()) {
                return text;
            }
            found = found.isEmpty() ? text : found;
        }
        return found;
    }
}
