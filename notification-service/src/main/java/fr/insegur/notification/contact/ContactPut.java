package fr.insegur.notification.contact;

import java.util.UUID;

/** Told within the transaction that put the contact, so that what waited for it is released with it, or not at all. */
public record ContactPut(UUID clientId, UUID contactId) {}
