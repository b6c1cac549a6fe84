package fr.insegur.bench.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ResidentMemoryTest {

    @Test
    void thePeakIsReadFromTheStatusInMegabytesOfAMillionBytes() {
        String status = "Name:\tjava\nVmPeak:\t 9000000 kB\nVmHWM:\t  390625 kB\nVmRSS:\t  100000 kB\n";
        assertEquals(400.0, ResidentMemory.peakMegabytes(status));
    }

    @Test
    void aStatusWithoutPeakIsRefused() {
        assertThrows(IllegalStateException.class, () -> ResidentMemory.peakMegabytes("Name:\tjava\n"));
    }
}
