package fr.insegur.notification.contact;

import fr.insegur.platform.vault.SealColumns;
import fr.insegur.platform.vault.SealedTable;
import fr.insegur.platform.vault.Vault;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Says what is sealed of a contact, to the job that follows the keys and to the migration that sealed what there was. */
@Singleton
class ContactSealing implements FlywayConfigurationCustomizer {
    static final String EMAIL = "contact.email";
    static final SealedTable TABLE = new SealedTable(
            "contact",
            "id::text",
            List.of("name", "email", "phone"),
            List.of(new SealedTable.LookUp("email_hash", "email", ContactDetails::normalised)));
    private static final String BETWEEN_THE_SCRIPTS = "30.1";

    private final Vault vault;

    ContactSealing(Vault vault) {
        this.vault = vault;
    }

    @Produces
    @Singleton
    static SealedTable table() {
        return TABLE;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(migration(vault));
    }

    static SealColumns migration(Vault vault) {
        return new SealColumns(BETWEEN_THE_SCRIPTS, TABLE, vault);
    }
}
