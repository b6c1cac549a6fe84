package fr.insegur.platform.limits;

/**
 * What one request takes of the service's strength. It is given back once the caller is answered, or gone, and the work is done:
 * a caller who hangs up does not thereby get to begin more work.
 */
final class Place {
    private final Runnable free;
    private boolean working;
    private boolean answered;
    private boolean freed;

    Place(Runnable free) {
        this.free = free;
    }

    synchronized void begin() {
        working = true;
    }

    synchronized void done() {
        working = false;
        if (answered) {
            leave();
        }
    }

    /** @return whether the work still goes on, and keeps the place */
    synchronized boolean answered() {
        answered = true;
        if (!working) {
            leave();
        }
        return working;
    }

    synchronized void leave() {
        if (!freed) {
            freed = true;
            free.run();
        }
    }
}
