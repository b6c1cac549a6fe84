package fr.insegur.platform.http;

import java.io.IOException;
import java.io.InputStream;

/** Counts a body while it is read, and ends it at the limit. */
final class CountedBody extends CountedStream {
    private final long limit;
    private final Runnable giveUp;

    CountedBody(InputStream body, long limit, Runnable giveUp) {
        super(body);
        this.limit = limit;
        this.giveUp = giveUp;
    }

    /** Closing reads a body to its end, which is what one over the limit must not be. */
    @Override
    public void close() throws IOException {
        if (count() <= limit) {
            super.close();
        }
    }

    @Override
    protected void counted(long bytes) throws BodyTooLarge {
        if (count() > limit) {
            boolean first = count() - bytes <= limit;
            if (first) {
                giveUp.run();
            }
            throw new BodyTooLarge();
        }
    }
}
