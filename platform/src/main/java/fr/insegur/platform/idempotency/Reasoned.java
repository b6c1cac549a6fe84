package fr.insegur.platform.idempotency;

/** The body of a command that says why it is given, for the audit trail. */
public interface Reasoned {
    String reason();
}
