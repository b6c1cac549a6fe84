package fr.insegur.platform.time;

import io.quarkus.runtime.configuration.ConfigUtils;

/** Whether this process runs on somebody's own machine, where the business date may be moved. */
final class LocalProfile {
    private LocalProfile() {}

    static boolean isActive() {
        return ConfigUtils.getProfiles().contains("local");
    }
}
