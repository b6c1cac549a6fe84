package fr.insegur.notification.contact;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contacts of one client company or, for the broker, of all; those of one address, if it is asked for. */
@ApplicationScoped
class ListContacts {
    private final ContactRepository contacts;

    private final Vault vault;

    ListContacts(ContactRepository contacts, Vault vault) {
        this.contacts = contacts;
        this.vault = vault;
    }

    @Transactional
    Page<ContactView> list(Optional<UUID> clientId, Optional<String> email, PageRequest page) {
        Optional<List<byte[]>> hashes =
                email.map(address -> vault.hashes(ContactSealing.EMAIL, ContactDetails.normalised(address)));
        return Page.of(contacts.page(clientId, hashes, page), page, Contact::id)
                .map(contact -> ContactView.of(contact, vault));
    }
}
