package fr.insegur.notification.notification;

/** Told within a transaction that queued messages, so that they leave as soon as it has committed. */
public record NotificationsQueued(int count) {}
