package fr.insegur.e2e.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host and port that a container is told to call. */
record Address(String host, int port) {
    private static final Pattern ADDRESS = Pattern.compile("(?:^|//|@)([a-z][a-z-]*):(\\d+)");
    private static final Map<String, Set<Integer>> OF_FOREIGN_IMAGES =
            Map.of("postgres", Set.of(5432), "keycloak", Set.of(8080, 9000), "mailpit", Set.of(1025, 8025));

    /** Every address among the variables, but those that are for a browser on this machine. */
    static List<Address> in(ComposeService service) {
        List<Address> addresses = new ArrayList<>();
        Map<String, String> variables = service.environment();
        variables.forEach((name, value) -> {
            Matcher matcher = ADDRESS.matcher(value);
            while (matcher.find()) {
                if (!matcher.group(1).equals("localhost")) {
                    addresses.add(new Address(matcher.group(1), Integer.parseInt(matcher.group(2))));
                }
            }
        });
        if (variables.containsKey("QUARKUS_MAILER_HOST")) {
            addresses.add(new Address(
                    variables.get("QUARKUS_MAILER_HOST"), Integer.parseInt(variables.get("QUARKUS_MAILER_PORT"))));
        }
        return addresses;
    }

    /** The ports that a container listens on, as its own settings say. */
    static Set<Integer> portsOf(ComposeService service) {
        Set<Integer> ports = new HashSet<>(OF_FOREIGN_IMAGES.getOrDefault(service.name(), Set.of()));
        if (service.target().equals("service")) {
            ModuleSettings settings = ModuleSettings.of(service.module());
            ports.add(settings.number("quarkus.http.port"));
            ports.add(settings.number("quarkus.management.port"));
        }
        if (service.environment().containsKey("SIMULATOR_PORT")) {
            ports.add(Integer.parseInt(service.environment().get("SIMULATOR_PORT")));
        }
        Matcher listener =
                Pattern.compile("://:(\\d+)").matcher(service.environment().getOrDefault("KAFKA_LISTENERS", ""));
        while (listener.find()) {
            ports.add(Integer.parseInt(listener.group(1)));
        }
        return ports;
    }
}
