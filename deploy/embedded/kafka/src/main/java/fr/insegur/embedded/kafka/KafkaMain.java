package fr.insegur.embedded.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Runs one broker, formatting its storage first where that was never done: one JVM start instead of two. */
public final class KafkaMain {
    private KafkaMain() {}

    /**
     * Formats when needed, then serves until the process ends.
     *
     * @param args the properties file of the broker, then its data folder
     */
    public static void main(String[] args) {
        String properties = args[0];
        Path data = Path.of(args[1]);
        if (!Files.exists(data.resolve("meta.properties"))) {
            int status = StorageTool.execute(
                    new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties},
                    System.out);
            if (status != 0) {
                throw new IllegalStateException("the storage in " + data + " could not be formatted");
            }
        }
        Kafka.main(new String[] {properties});
    }
}
