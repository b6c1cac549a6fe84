package fr.insegur.platform.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** What does not stay for ever, by table. */
@ConfigMapping(prefix = "insegur.retention")
public interface RetentionSettings {
    @WithParentName
    Map<String, RetentionRule> tables();
}
