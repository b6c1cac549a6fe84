package fr.insegur.notification.contact;

import fr.insegur.notification.message.MessageTemplate;
import fr.insegur.platform.vault.Vault;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact as its own company and the broker see it. */
@Schema(name = "Contact", examples = ContactExamples.CONTACT)
record ContactView(
        UUID id,
        UUID clientId,
        String name,
        String email,
        @Nullable String phone,
        Channel channel,
        Set<MessageTemplate> muted) {

    static ContactView of(Contact contact, Vault vault) {
        ContactDetails details = contact.open(vault);
        return new ContactView(
                contact.id(),
                contact.clientId(),
                details.name(),
                details.email(),
                details.phone(),
                contact.channel(),
                contact.muted());
    }
}
