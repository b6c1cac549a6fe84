package fr.insegur.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How much a request may bring. */
@ConfigMapping(prefix = "insegur.http")
public interface HttpSettings {
    /** The largest body on every path that is not an upload's. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** The largest body per path that takes files, such as {@code /v1/ledger-imports}; {@code *} stands for one id. */
    Map<String, MemorySize> uploads();

    /** How long the rest of a refused body is read and thrown away, so that the caller gets to read the answer. */
    @WithDefault("5s")
    Duration lingerTimeout();

    /** How long a body may take to arrive, besides the time for its size. */
    @WithDefault("30s")
    Duration bodyTimeout();

    /** How fast a body has to arrive; a megabit a second, which every office has. */
    @WithDefault("131072")
    long minBodyBytesPerSecond();
}
