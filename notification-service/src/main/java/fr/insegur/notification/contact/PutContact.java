package fr.insegur.notification.contact;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes a contact of a client company, or describes it anew. */
@ApplicationScoped
class PutContact {
    private final ContactRepository contacts;
    private final Event<ContactPut> contactPut;
    private final Vault vault;
    private final BusinessClock clock;

    PutContact(ContactRepository contacts, Event<ContactPut> contactPut, Vault vault, BusinessClock clock) {
        this.contacts = contacts;
        this.contactPut = contactPut;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param isNew whether it was made by this put */
    record Result(ContactView contact, boolean isNew) {}

    /** @throws Refused as unknown, when that contact is another company's: whether it exists is not this caller's business */
    @Transactional
    Result put(UUID id, UUID clientId, ContactRequest request) {
        contacts.lock(clientId);
        contacts.lock(id);
        Optional<Contact> known = contacts.known(id);
        known.filter(contact -> !contact.clientId().equals(clientId)).ifPresent(foreign -> {
            throw Refused.unknown("contact-unknown", "there is no such contact");
        });
        Instant now = clock.now();
        Contact contact = known.orElseGet(() -> new Contact(id, clientId, now));
        contact.describe(request, vault, now);
        contacts.persistAndFlush(contact);
        contactPut.fire(new ContactPut(clientId, id));
        return new Result(ContactView.of(contact, vault), known.isEmpty());
    }
}
