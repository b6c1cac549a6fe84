package fr.insegur.platform.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The seals of rows and heads of the trail. */
@ApplicationScoped
class TrailSeals {
    private final Seals seals;

    TrailSeals(Seals seals) {
        this.seals = seals;
    }

    /** The name of the key that seals what is written now. */
    String keyId() {
        return seals.keyId();
    }

    /** Absent when the key of that name is not known. */
    Optional<String> mac(TrailEntry entry, String macBefore) {
        return seals.mac(
                entry.keyId(),
                "insegur-trail-entry-1",
                Integer.toString(entry.chain()),
                Long.toString(entry.position()),
                entry.id().toString(),
                entry.recordedAt().toString(),
                entry.actor(),
                entry.roles(),
                entry.action(),
                entry.object(),
                entry.reason(),
                entry.beforeHash(),
                entry.afterHash(),
                entry.requestId(),
                entry.keyId(),
                macBefore);
    }

    /** The head that an entry makes, sealed with the key of today. */
    TrailHead headAt(TrailEntry entry, String macBefore) {
        String mac = mac(entry, macBefore).orElseThrow();
        String seal =
                sealOf(entry.chain(), entry.position(), mac, entry.keyId()).orElseThrow();
        return new TrailHead(entry.chain(), entry.position(), mac, entry.keyId(), seal);
    }

    /** Whether the key holder wrote this head. */
    boolean isGenuine(TrailHead head) {
        return head.isStart()
                || sealOf(head.chain(), head.position(), head.mac(), head.keyId())
                        .filter(head.seal()::equals)
                        .isPresent();
    }

    private Optional<String> sealOf(int chain, long position, String mac, String key) {
        return seals.mac(key, "insegur-trail-head-1", Integer.toString(chain), Long.toString(position), mac, key);
    }
}
