package fr.insegur.partner.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SecretVaultTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private final UUID partner = UUID.randomUUID();

    private static SecretVault vault(String key) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(WebhookSettings.class)
                .withSources(new PropertiesConfigSource(Map.of("insegur.webhooks.secret-key", key), "test", 100))
                .build();
        return new SecretVault(config.getConfigMapping(WebhookSettings.class));
    }

    @Test
    void aSecretOpensForItsPartnerAndNoOther() {
        SecretVault vault = vault(KEY);
        byte[] sealed = vault.seal(partner, SECRET);
        assertEquals(SECRET, vault.open(partner, sealed));
        assertThrows(IllegalStateException.class, () -> vault.open(UUID.randomUUID(), sealed));
    }

    @Test
    void theSameSecretIsNeverSealedTheSameWay() {
        SecretVault vault = vault(KEY);
        assertFalse(Arrays.equals(vault.seal(partner, SECRET), vault.seal(partner, SECRET)));
    }

    @Test
    void anotherKeyOrAChangedByteDoesNotOpen() {
        byte[] sealed = vault(KEY).seal(partner, SECRET);
        byte[] other = new byte[32];
        other[0] = 1;
        assertThrows(
                IllegalStateException.class,
                () -> vault(Base64.getEncoder().encodeToString(other)).open(partner, sealed));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> vault(KEY).open(partner, sealed));
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedAtTheStart() {
        assertThrows(
                IllegalStateException.class, () -> vault(Base64.getEncoder().encodeToString(new byte[16])));
    }

    @Test
    void thereIsNoKeyByDefaultOutsideLocalAndTest() throws IOException {
        Properties shipped = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("src", "main", "resources", "application.properties"))) {
            shipped.load(file);
        }
        assertEquals("${INSEGUR_WEBHOOKS_SECRET_KEY}", shipped.getProperty("insegur.webhooks.secret-key"));
        assertEquals(
                Set.of(
                        "insegur.webhooks.secret-key",
                        "%local.insegur.webhooks.secret-key",
                        "%test.insegur.webhooks.secret-key"),
                shipped.stringPropertyNames().stream()
                        .filter(name -> name.endsWith("secret-key"))
                        .collect(Collectors.toSet()));
    }
}
