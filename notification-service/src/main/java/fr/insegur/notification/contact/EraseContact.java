package fr.insegur.notification.contact;

import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Forgets a contact for good. Its notifications stay as the proof that something was sent, and know neither its name nor its
 * address; what was still to be sent to it is cancelled when its turn comes.
 */
@ApplicationScoped
class EraseContact {
    private final ContactRepository contacts;

    EraseContact(ContactRepository contacts) {
        this.contacts = contacts;
    }

    /**
     * @param clientId the only company whose contact may be erased; any when empty
     * @throws Refused 404 when there is none, or it is another company's
     */
    @Transactional
    void erase(UUID id, Optional<UUID> clientId) {
        if (!contacts.erase(id, clientId)) {
            throw Refused.unknown("contact-unknown", "there is no such contact");
        }
    }
}
