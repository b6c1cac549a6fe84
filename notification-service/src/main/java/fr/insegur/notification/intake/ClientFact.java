package fr.insegur.notification.intake;

import fr.insegur.notification.message.Message;
import java.util.UUID;

/** Something that a client company is told of. */
interface ClientFact {
    UUID clientId();

    Message message();

    /** Whether the client is told of it at all; a step that another fact tells is not told twice. */
    default boolean isTold() {
        return true;
    }
}
