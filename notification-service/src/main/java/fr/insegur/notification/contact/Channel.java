package fr.insegur.notification.contact;

/** How a contact is reached. */
public enum Channel {
    EMAIL
}
