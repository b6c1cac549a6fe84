package fr.insegur.notification.contact;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
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
    private final Scopes scopes;
    private final Trail trail;

    PutContact(
            ContactRepository contacts,
            Event<ContactPut> contactPut,
            Vault vault,
            BusinessClock clock,
            Scopes scopes,
            Trail trail) {
        this.contacts = contacts;
        this.contactPut = contactPut;
        this.vault = vault;
        this.clock = clock;
        this.scopes = scopes;
        this.trail = trail;
    }

    /** @param isNew whether it was made by this put */
    record Result(ContactView contact, boolean isNew) {}

    /** @throws Refused as unknown, when that contact is another company's: whether it exists is not this caller's business */
    @Transactional
    Result put(UUID id, UUID clientId, ContactRequest request) {
        contacts.lock(clientId);
        contacts.lock(id);
        // Callers choose the ids, so another company, whose rows are not shown, may have it: only its owner is read.
        scopes.call(Scope.everybody(), () -> contacts.ownerOf(id))
                .filter(owner -> !owner.equals(clientId))
                .ifPresent(foreign -> {
                    throw Refused.unknown("contact-unknown", "there is no such contact");
                });
        Optional<Contact> known = contacts.known(id);
        known.map(before -> ContactView.of(before, vault)).ifPresent(trail::before);
        Instant now = clock.now();
        Contact contact = known.orElseGet(() -> new Contact(id, clientId, now));
        contact.describe(request, vault, now);
        contacts.persistAndFlush(contact);
        contactPut.fire(new ContactPut(clientId, id));
        ContactView view = ContactView.of(contact, vault);
        trail.record("contacts.put", id.toString(), null, view);
        return new Result(view, known.isEmpty());
    }
}
