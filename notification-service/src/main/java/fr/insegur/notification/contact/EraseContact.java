package fr.insegur.notification.contact;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.trail.Trail;
import fr.insegur.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Forgets a contact for good. Its notifications stay as the proof that something was sent, and know neither its name nor its
 * address; what was still to be sent to it is cancelled when its turn comes.
 */
@ApplicationScoped
class EraseContact {
    private final ContactRepository contacts;
    private final Vault vault;
    private final Trail trail;

    EraseContact(ContactRepository contacts, Vault vault, Trail trail) {
        this.contacts = contacts;
        this.vault = vault;
        this.trail = trail;
    }

    /**
     * @param clientId the only company whose contact may be erased; any when empty
     * @throws Refused 404 when there is none, or it is another company's
     */
    @Transactional
    void erase(UUID id, Optional<UUID> clientId) {
        Contact contact = contacts.known(id)
                .filter(known -> clientId.isEmpty() || clientId.get().equals(known.clientId()))
                .orElseThrow(() -> Refused.unknown("contact-unknown", "there is no such contact"));
        trail.before(ContactView.of(contact, vault));
        contacts.delete(contact);
        trail.record("contacts.erase", id.toString(), null, Map.of());
    }
}
