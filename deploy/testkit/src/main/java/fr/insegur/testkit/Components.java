package fr.insegur.testkit;

import fr.insegur.embedded.Database;
import fr.insegur.embedded.EmbeddedPlatform;
import fr.insegur.embedded.KafkaBroker;
import fr.insegur.embedded.MailServer;
import fr.insegur.embedded.OidcIssuer;
import fr.insegur.embedded.Postgres;

/**
 * The real components of this test run, started at the first use.
 *
 * <p>Quarkus loads test classes anew for each profile, so nothing is kept here: the platform lives in its own module, which
 * the parent POM has Quarkus load once, from the JVM's class path.
 */
public final class Components {
    private Components() {}

    /** Stop, kill or restart it in a test of faults, and leave it running. */
    public static Postgres postgres() {
        return EmbeddedPlatform.shared().postgres();
    }

    /** Stop, kill or restart it in a test of faults, and leave it running. */
    public static KafkaBroker kafka() {
        return EmbeddedPlatform.shared().kafka();
    }

    public static OidcIssuer issuer() {
        return EmbeddedPlatform.shared().issuer();
    }

    public static MailServer mail() {
        return EmbeddedPlatform.shared().mail();
    }

    /** The database of that name with its roles, created at the first call. */
    public static Database database(String name) {
        return postgres().createDatabase(name);
    }
}
