package fr.insegur.receivables.ledgerimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeasedBodyTest {
    private static final byte[] BODY = new byte[10];

    private final AtomicInteger kept = new AtomicInteger();

    @Test
    void thePlaceIsKeptAsOftenAsMoreComesWhenItIsTime() throws IOException {
        LeasedBody body = new LeasedBody(new ByteArrayInputStream(BODY), Duration.ofNanos(-1), kept::incrementAndGet);
        assertEquals(4, body.read(new byte[4], 0, 4));
        assertEquals(0, body.read());
        assertEquals(2, body.skip(2));
        assertEquals(3, body.read(new byte[9], 0, 9));
        assertEquals(4, kept.get());
        assertEquals(-1, body.read());
        assertEquals(4, kept.get());
        assertEquals(BODY.length, body.count());
    }

    @Test
    void itIsNotKeptBeforeItIsTime() throws IOException {
        LeasedBody body = new LeasedBody(new ByteArrayInputStream(BODY), Duration.ofHours(1), kept::incrementAndGet);
        assertEquals(BODY.length, body.readAllBytes().length);
        assertEquals(0, kept.get());
    }

    @Test
    void whoHasLostItReadsNoFurther() {
        LeasedBody body = new LeasedBody(new ByteArrayInputStream(BODY), Duration.ofNanos(-1), () -> {
            throw new IllegalStateException("lost");
        });
        assertThrows(IllegalStateException.class, body::read);
    }
}
