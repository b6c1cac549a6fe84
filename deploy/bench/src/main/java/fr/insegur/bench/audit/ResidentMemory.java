package fr.insegur.bench.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that a process had resident, as Linux counts it. */
final class ResidentMemory {
    private static final Path PROCESSES = Path.of("/proc");
    private static final String PEAK = "VmHWM:";
    private static final String FORGET_PEAK = "5";

    private ResidentMemory() {}

    static boolean isKnown() {
        return Files.isReadable(PROCESSES.resolve("self").resolve("status"));
    }

    /** Counts from here on. */
    static void forgetPeak(long pid) {
        try {
            Files.writeString(PROCESSES.resolve(Long.toString(pid)).resolve("clear_refs"), FORGET_PEAK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double peakMegabytes(long pid) {
        try {
            return peakMegabytes(
                    Files.readString(PROCESSES.resolve(Long.toString(pid)).resolve("status")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param status as the kernel writes it, in which kB are 1024 bytes */
    static double peakMegabytes(String status) {
        String line = status.lines()
                .filter(candidate -> candidate.startsWith(PEAK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + PEAK + " in the status of a process"));
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
    }
}
