package fr.insegur.platform.trail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The keys of the audit trail; they come from the environment, never from the database that they protect. */
@ConfigMapping(prefix = "insegur.trail")
interface TrailSettings {
    /** 32 bytes in Base64; what is recorded is sealed with it. */
    String key();

    /** Its name in the rows; a new key has a new one. */
    @WithDefault("1")
    String keyId();

    /** The key before, with which older rows were sealed. */
    Optional<String> olderKey();

    /** The name of the key before. */
    Optional<String> olderKeyId();
}
