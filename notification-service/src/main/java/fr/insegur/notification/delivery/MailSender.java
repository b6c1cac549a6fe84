package fr.insegur.notification.delivery;

import fr.insegur.notification.delivery.DeliveryResult.Refused;
import fr.insegur.notification.delivery.DeliveryResult.Taken;
import fr.insegur.notification.message.Letter;
import fr.insegur.notification.message.LetterWriter;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;

/** Writes one message as a mail and hands it to the mail server. It knows no database. */
@ApplicationScoped
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);

    /** What a server answers when this recipient will never get it; other refusals may be the server's own trouble. */
    private static final Set<Integer> NO_SUCH_RECIPIENT = Set.of(550, 551, 553, 556);

    private final ReactiveMailer mailer;
    private final LetterWriter letters;
    private final DeliverySettings settings;

    MailSender(ReactiveMailer mailer, LetterWriter letters, DeliverySettings settings) {
        this.mailer = mailer;
        this.letters = letters;
        this.settings = settings;
    }

    DeliveryResult send(DueMessage message) {
        Letter letter;
        try {
            letter = letters.write(message.template(), message.content(), message.name());
        } catch (RuntimeException unwritable) {
            LOG.errorf(unwritable, "%s cannot be written", message);
            return new Refused("message-not-written", true);
        }
        // The same at every attempt, so that a mail that was sent twice can be known as one.
        String messageId = "<" + message.notificationId() + "@" + settings.messageIdDomain() + ">";
        Mail mail = Mail.withText(message.email(), letter.subject(), letter.text())
                .setHtml(letter.html())
                .addHeader("Message-ID", messageId)
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(settings.sendTimeout());
            return new Taken(messageId);
        } catch (RuntimeException failure) {
            return refusal(failure);
        }
    }

    static Refused refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                int code = smtp.getReplyCode();
                return new Refused("smtp-" + code, NO_SUCH_RECIPIENT.contains(code));
            }
            if (cause instanceof IllegalArgumentException) {
                return new Refused("address-invalid", true);
            }
        }
        return new Refused(failure instanceof TimeoutException ? "smtp-timeout" : "smtp-unreachable", false);
    }
}
