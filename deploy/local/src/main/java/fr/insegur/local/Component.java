package fr.insegur.local;

import java.util.List;

/** What runs on the machine, in the order in which a person thinks of it; it stops in the opposite order. */
public enum Component {
    POSTGRES("PostgreSQL", "postgres", ""),
    KAFKA("Kafka", "kafka", ""),
    ISSUER("OpenID issuer", "issuer", ""),
    MAIL("mail server", "mail", ""),
    QUOTE("quote-service", "quote-service", "quote"),
    RECEIVABLES("receivables-service", "receivables-service", "receivables"),
    PARTNER("partner-gateway", "partner-gateway", "partner"),
    NOTIFICATION("notification-service", "notification-service", "notification"),
    SIMULATOR("partner simulator", "simulator", "");

    private final String label;
    private final String fileName;
    private final String database;

    Component(String label, String fileName, String database) {
        this.label = label;
        this.fileName = fileName;
        this.database = database;
    }

    /** As a person calls it. */
    public String label() {
        return label;
    }

    /** Name of its log and process-id files, and of a service's folder in the checkout. */
    public String fileName() {
        return fileName;
    }

    /** Name of the database that a service owns. */
    public String database() {
        if (!isService()) {
            throw new IllegalArgumentException(label + " has no database of its own");
        }
        return database;
    }

    public boolean isService() {
        return !database.isEmpty();
    }

    /** The four services. */
    public static List<Component> services() {
        return List.of(QUOTE, RECEIVABLES, PARTNER, NOTIFICATION);
    }
}
