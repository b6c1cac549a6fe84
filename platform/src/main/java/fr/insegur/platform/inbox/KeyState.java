package fr.insegur.platform.inbox;

import org.jspecify.annotations.Nullable;

/** How far a consumer is with a key, and whether it waits. */
record KeyState(long lastSequence, @Nullable ParkCause parked) {
    boolean isParked() {
        return parked != null;
    }
}
