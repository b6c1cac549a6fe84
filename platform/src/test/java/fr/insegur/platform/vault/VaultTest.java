package fr.insegur.platform.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
    private static final String TEXT = "camille.lemoine@grossiste.example";
    private static final String OLD = "2025:" + key(1);
    private static final String NEW = "2026:" + key(2);
    private final Vault vault = new Vault(List.of(OLD));
    private final Place place = Place.of("contact", "email", UUID.randomUUID());

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void aValueOpensInItsPlaceAndInNoOther() {
        byte[] sealed = vault.seal(place, TEXT);
        assertEquals(TEXT, vault.open(place, sealed));
        for (Place other : List.of(
                new Place("contact", "email", UUID.randomUUID().toString()),
                new Place("contact", "name", place.row()),
                new Place("recipient", "email", place.row()))) {
            assertThrows(CannotOpen.class, () -> vault.open(other, sealed));
            assertEquals(Optional.empty(), vault.tryOpen(other, sealed));
        }
    }

    @Test
    void theSealedValueNamesItsKeyAndShowsNothingOfTheText() {
        byte[] sealed = vault.seal(place, TEXT);
        assertEquals("\u00042025", new String(sealed, 0, 5, StandardCharsets.US_ASCII));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("camille"));
        assertEquals(1 + 4 + 12 + TEXT.length() + 16, sealed.length);
    }

    @Test
    void theSameValueIsNeverSealedTheSameWay() {
        assertFalse(Arrays.equals(vault.seal(place, TEXT), vault.seal(place, TEXT)));
    }

    @Test
    void noByteOfASealedValueCanBeChangedOrLeftOut() {
        byte[] sealed = vault.seal(place, TEXT);
        for (int index = 0; index < sealed.length; index++) {
            byte[] changed = sealed.clone();
            changed[index] ^= 1;
            assertThrows(CannotOpen.class, () -> vault.open(place, changed), "byte " + index);
            byte[] shorter = Arrays.copyOf(sealed, index);
            assertThrows(CannotOpen.class, () -> vault.open(place, shorter), index + " bytes");
        }
    }

    @Test
    void theFirstKeySealsAndTheOthersStillOpen() {
        byte[] old = vault.seal(place, TEXT);
        Vault rotated = new Vault(List.of(NEW, OLD));
        assertEquals(TEXT, rotated.open(place, old));
        byte[] anew = rotated.seal(place, TEXT);
        assertEquals(TEXT, new Vault(List.of(NEW)).open(place, anew));
        assertThrows(CannotOpen.class, () -> vault.open(place, anew));
    }

    @Test
    void anotherKeyOfTheSameNameDoesNotOpen() {
        byte[] sealed = vault.seal(place, TEXT);
        assertThrows(CannotOpen.class, () -> new Vault(List.of("2025:" + key(3))).open(place, sealed));
    }

    @Test
    void equalValuesHaveEqualHashesPerPurposeAndKey() {
        assertArrayEquals(vault.hash("contact.email", TEXT), new Vault(List.of(OLD)).hash("contact.email", TEXT));
        assertFalse(Arrays.equals(vault.hash("contact.email", TEXT), vault.hash("contact.phone", TEXT)));
        assertFalse(Arrays.equals(vault.hash("contact.email", TEXT), vault.hash("contact.email", "other")));
        List<byte[]> both = new Vault(List.of(NEW, OLD)).hashes("contact.email", TEXT);
        assertEquals(2, both.size());
        assertArrayEquals(vault.hash("contact.email", TEXT), both.get(1));
        assertFalse(Arrays.equals(both.get(0), both.get(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-colon", "Upper:x", "short:c2hvcnQ=", "broken:%%%", ":" + "x"})
    void aKeyThatCannotBeUsedIsRefusedAtTheStartAndNotRepeated(String written) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> new Vault(List.of(written)));
        assertTrue(refused.getMessage().startsWith("insegur.vault.keys: a key "), refused.getMessage());
        assertFalse(written.length() > 5 && refused.getMessage().contains(written), refused.getMessage());
    }

    @Test
    void twoKeysOfOneNameOrNoneAreRefused() {
        assertThrows(IllegalStateException.class, () -> new Vault(List.of(OLD, "2025:" + key(9))));
        assertThrows(IllegalStateException.class, () -> new Vault(List.of()));
    }

    @Test
    void thereIsNoKeyByDefaultOutsideLocalAndTest() throws IOException {
        Properties shipped = new Properties();
        try (InputStream file = Files.newInputStream(
                Path.of("src", "main", "resources", "META-INF", "microprofile-config.properties"))) {
            shipped.load(file);
        }
        assertEquals(
                Set.of("%local.insegur.vault.keys", "%test.insegur.vault.keys"),
                shipped.stringPropertyNames().stream()
                        .filter(name -> name.contains("insegur.vault"))
                        .collect(Collectors.toSet()));
    }
}
