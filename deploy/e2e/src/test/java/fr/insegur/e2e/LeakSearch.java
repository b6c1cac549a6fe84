package fr.insegur.e2e;

import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Looks for words in everything that the platform leaves behind: logs, metrics, topics with their headers, and every column
 * of every table. All is read once, so what is searched is one moment.
 */
final class LeakSearch {
    private static final String COLUMNS =
            "SELECT table_name || ' ' || column_name || ' ' || (data_type = 'bytea') FROM information_schema.columns"
                    + " WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history' ORDER BY 1";
    private final Platform platform;
    private final Databases databases;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private LeakSearch(Platform platform) {
        this.platform = platform;
        this.databases = new Databases(platform);
    }

    static LeakSearch of(Platform platform) throws Exception {
        LeakSearch search = new LeakSearch(platform);
        search.readLogs();
        search.readMetrics();
        search.readTopics();
        return search;
    }

    /** Where a word stands, in lower case: a log, the metrics of a service, keys, headers or values of a topic, or a column. */
    Set<String> placesOf(String word) {
        Set<String> places = new TreeSet<>();
        texts.forEach((place, text) -> {
            if (text.contains(word)) {
                places.add(place);
            }
        });
        Component.services().forEach(service -> places.addAll(columnsWith(service, word)));
        return places;
    }

    /** What is searched beside the databases, with how much there is of it. */
    Map<String, Integer> extent() {
        Map<String, Integer> extent = new TreeMap<>();
        texts.forEach((place, text) -> extent.put(place, text.length()));
        return extent;
    }

    private void add(String place, String text) {
        texts.merge(place, text.toLowerCase(Locale.ROOT), (one, other) -> one + '\n' + other);
    }

    /** Those of the services, of the simulator, of PostgreSQL and of Kafka; the issuer and the mail server are not ours. */
    private void readLogs() throws IOException {
        Path root = platform.folder().root();
        try (Stream<Path> logs = Files.list(root.resolve("logs"))) {
            for (Path log : logs.sorted().toList()) {
                add("log " + log.getFileName(), lenient(log));
            }
        }
        for (Component component : List.of(Component.POSTGRES, Component.KAFKA)) {
            Path log = root.resolve(component.fileName()).resolve("output.log");
            add("log " + component.fileName(), lenient(log));
        }
    }

    private static String lenient(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    private void readMetrics() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Component service : Component.services()) {
                URI metrics = URI.create(platform.endpoints().managementUrl(service) + "/q/metrics");
                HttpResponse<String> answer =
                        http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
                add("metrics " + service.fileName(), answer.body());
            }
        }
    }

    private void readTopics() throws ExecutionException, InterruptedException {
        Set<String> topics;
        String broker = "127.0.0.1:" + platform.endpoints().port(Component.KAFKA);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            topics = new TreeSet<>(admin.listTopics().names().get());
        }
        for (String topic : topics) {
            for (ConsumerRecord<String, byte[]> found : TopicRecords.on(platform, topic)) {
                add("topic " + topic + " key", String.valueOf(found.key()));
                add("topic " + topic + " value", new String(found.value(), StandardCharsets.UTF_8));
                for (Header header : found.headers()) {
                    add("topic " + topic + " header", new String(header.value(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private List<String> columnsWith(Component service, String word) {
        List<String> found = new ArrayList<>();
        Map<String, List<String[]>> tables = databases.rows(service, COLUMNS).stream()
                .map(row -> row.split(" ", 3))
                .collect(Collectors.groupingBy(row -> row[0], TreeMap::new, Collectors.toList()));
        tables.forEach((table, columns) -> {
            String tests = columns.stream()
                    .map(column -> "coalesce(bool_or(position('" + word + "' in lower("
                            + (column[2].equals("true")
                                    ? "encode(\"" + column[1] + "\", 'escape')"
                                    : "\"" + column[1] + "\"::text")
                            + ")) > 0), false)")
                    .collect(Collectors.joining(", "));
            String[] hits = databases
                    .rows(service, "SELECT " + tests + " FROM " + table)
                    .getFirst()
                    .split(" ");
            for (int index = 0; index < hits.length; index++) {
                if (hits[index].equals("t")) {
                    found.add("db " + service.database() + " " + table + "." + columns.get(index)[1]);
                }
            }
        });
        return found;
    }
}
