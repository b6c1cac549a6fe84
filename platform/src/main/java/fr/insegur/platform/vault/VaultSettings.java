package fr.insegur.platform.vault;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The keys that seal. There is no default outside the local and test profiles. */
@ConfigMapping(prefix = "insegur.vault")
interface VaultSettings {
    /**
     * Keys as {@code name:Base64 of 32 bytes}, by commas. The first one seals, the others only open what they sealed
     * earlier, until that is sealed anew.
     */
    List<String> keys();
}
