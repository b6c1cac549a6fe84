package fr.insegur.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {
    @TempDir
    Path folder;

    @Test
    void aSecretIsDrawnOnceAndFoundAgain() {
        Path file = folder.resolve("secrets.properties");
        LocalSecrets first = new LocalSecrets(file);
        String owner = first.password("quote.owner");
        String app = first.password("quote.app");

        LocalSecrets second = new LocalSecrets(file);

        assertEquals(owner, second.password("quote.owner"));
        assertEquals(app, second.password("quote.app"));
        assertNotEquals(owner, app);
        assertEquals(32, Base64.getDecoder().decode(second.key("webhooks")).length);
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws Exception {
        Path file = folder.resolve("secrets.properties");
        new LocalSecrets(file).password("quote.owner");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
