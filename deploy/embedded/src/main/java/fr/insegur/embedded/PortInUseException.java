package fr.insegur.embedded;

/** A fixed port that a component needs is taken; the message says which, in words for the person at the machine. */
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortInUseException(String component, int port) {
        super("port " + port + " (" + component + ") is in use: stop what listens there or choose another port");
    }
}
