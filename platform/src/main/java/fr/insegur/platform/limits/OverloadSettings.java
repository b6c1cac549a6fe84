package fr.insegur.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the service takes on at once. */
@ConfigMapping(prefix = "insegur.overload")
interface OverloadSettings {
    /**
     * Requests under way, apart from uploads. Four times the connection pool: more would wait for a connection longer than
     * their callers like to wait for an answer.
     */
    @WithDefault("80")
    int maxRequests();

    /** Uploads under way on each path that takes them; they last long, so they are counted apart from the rest. */
    @WithDefault("20")
    int maxUploads();
}
