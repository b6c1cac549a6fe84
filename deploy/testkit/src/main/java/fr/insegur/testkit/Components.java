package fr.insegur.testkit;

import fr.insegur.embedded.Database;
import fr.insegur.embedded.EmbeddedPlatform;
import fr.insegur.embedded.KafkaBroker;
import fr.insegur.embedded.MailServer;
import fr.insegur.embedded.OidcIssuer;
import fr.insegur.embedded.Postgres;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The real components of this test run, started at the first use. */
public final class Components {
    private static final Map<String, Database> DATABASES = new ConcurrentHashMap<>();

    private Components() {}

    /** Stop, kill or restart it in a test of faults, and leave it running. */
    public static Postgres postgres() {
        return platform().postgres();
    }

    /** Stop, kill or restart it in a test of faults, and leave it running. */
    public static KafkaBroker kafka() {
        return platform().kafka();
    }

    public static OidcIssuer issuer() {
        return platform().issuer();
    }

    public static MailServer mail() {
        return platform().mail();
    }

    /** The database of that name with its roles, created at the first call. */
    public static Database database(String name) {
        return DATABASES.computeIfAbsent(name, postgres()::createDatabase);
    }

    static EmbeddedPlatform platform() {
        return Started.PLATFORM;
    }

    private static final class Started {
        static final EmbeddedPlatform PLATFORM = started();

        private static EmbeddedPlatform started() {
            EmbeddedPlatform platform = EmbeddedPlatform.temporary().start();
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop components"));
            return platform;
        }
    }
}
