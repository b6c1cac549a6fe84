package fr.insegur.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The examples of events that a producer has committed; every consumer must be able to read every one of them. */
public final class EventExamples {
    private EventExamples() {}

    /**
     * Reads them from the checkout, in the order of their names.
     *
     * @param service folder of the producer, such as {@code partner-gateway}
     * @param type type of the event, such as {@code offer-submitted.v1}
     * @return at least one example, each as it would travel
     * @throws AssertionError if the producer has no example of that type
     */
    public static List<byte[]> of(String service, String type) {
        return in(Checkout.root(), service, type);
    }

    static List<byte[]> in(Path root, String service, String type) {
        Path folder = root.resolve(service).resolve(EventSchemas.COMMITTED).resolve("examples");
        List<byte[]> examples = Checkout.files(folder).stream()
                .filter(file ->
                        EventSchemas.typeOfExample(file).filter(type::equals).isPresent())
                .map(EventExamples::bytes)
                .toList();
        if (examples.isEmpty()) {
            throw new AssertionError("no example of " + type + " in " + folder);
        }
        return examples;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
