package fr.insegur.notification.intake;

import fr.insegur.notification.message.Message;
import java.util.UUID;

/** Something that a client company is told of. */
interface ClientFact {
    UUID clientId();

    Message message();
}
