package fr.insegur.platform.trail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A chain as it was verified.
 *
 * @param position of its last row that stands; 0 for none
 * @param mac of that row, in hexadecimal; empty for none
 * @param fault absent when the chain is intact
 * @param faultAt position at which the fault shows
 */
@Schema(name = "AuditTrailChain")
record ChainState(
        int chain,
        long position,
        String mac,
        @Nullable TrailFault fault,
        @Nullable Long faultAt) {

    static ChainState start(int chain) {
        return new ChainState(chain, 0, "", null, null);
    }

    ChainState broken(TrailFault what, long at) {
        return new ChainState(chain, position, mac, what, at);
    }

    boolean isIntact() {
        return fault == null;
    }
}
