package fr.insegur.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.notification.delivery.DeliveryResult.Refused;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class MailRefusalTest {
    @Test
    void aRecipientThatDoesNotExistIsRefusedForGoodWithoutTheServersWords() {
        assertEquals(new Refused("smtp-550", true), refusal(550, "<camille@grossiste.example> no such user"));
    }

    @Test
    void aFullBoxAndARefusedLoginAreTriedAgain() {
        assertEquals(new Refused("smtp-452", false), refusal(452, "mailbox full"));
        assertEquals(new Refused("smtp-535", false), refusal(535, "authentication failed"));
    }

    @Test
    void anAddressThatIsNoneIsRefusedForGoodBeforeTheServerIsAsked() {
        assertEquals(
                new Refused("address-invalid", true),
                MailSender.refusal(new IllegalArgumentException("an email address is invalid")));
    }

    @Test
    void aSilentOrAbsentServerIsTriedAgain() {
        assertEquals(new Refused("smtp-timeout", false), MailSender.refusal(new TimeoutException()));
        assertEquals(
                new Refused("smtp-unreachable", false),
                MailSender.refusal(new CompletionException(new ConnectException("refused"))));
    }

    private static Refused refusal(int code, String words) {
        return MailSender.refusal(new CompletionException(new SMTPException("recipient", code, List.of(words), false)));
    }
}
