package fr.insegur.embedded;

import java.time.Instant;

/** A mail as one recipient got it; {@code text} is decoded, plain where the mail has a plain part. */
public record ReceivedMail(String to, String from, String subject, String text, Instant receivedAt) {}
