package fr.insegur.notification.contact;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contacts of one client company or, for the broker, of all. */
@ApplicationScoped
class ListContacts {
    private final ContactRepository contacts;

    ListContacts(ContactRepository contacts) {
        this.contacts = contacts;
    }

    @Transactional
    Page<ContactView> list(Optional<UUID> clientId, PageRequest page) {
        List<Contact> rows = clientId.map(client -> contacts.page(client, page)).orElseGet(() -> contacts.page(page));
        return Page.of(rows, page, Contact::id).map(ContactView::of);
    }
}
