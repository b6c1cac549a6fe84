package fr.insegur.notification.message;

/** A message as it is sent: the same words as plain text and as HTML. */
public record Letter(String subject, String text, String html) {}
