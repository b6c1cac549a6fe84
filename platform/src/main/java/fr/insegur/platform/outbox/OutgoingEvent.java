package fr.insegur.platform.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact to publish.
 *
 * @param topic where to; a topic has one producer
 * @param key what it is about; events of one key keep their order
 * @param type fact and major version, such as {@code something-happened.v1}
 * @param data what is published, as a record
 * @param clientId the client company concerned, where there is one
 * @param partnerId the partner concerned, where there is one
 */
public record OutgoingEvent(
        String topic,
        UUID key,
        String type,
        Object data,
        @Nullable UUID clientId,
        @Nullable UUID partnerId) {}
