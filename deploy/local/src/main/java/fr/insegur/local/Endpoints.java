package fr.insegur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything listens, on loopback.
 *
 * @param ports what a caller talks to: HTTP, except for PostgreSQL, Kafka and the mail server's SMTP
 * @param management health and metrics, of the services only
 * @param mailPage where a person reads the mails
 */
public record Endpoints(Map<Component, Integer> ports, Map<Component, Integer> management, int mailPage) {
    private static final String HOST = "127.0.0.1";

    public Endpoints {
        ports = Map.copyOf(ports);
        management = Map.copyOf(management);
    }

    /** The ports of {@code ./dev up}, always the same. */
    public static Endpoints usual() {
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        ports.put(Component.POSTGRES, 15432);
        ports.put(Component.KAFKA, 19092);
        ports.put(Component.ISSUER, 18080);
        ports.put(Component.MAIL, 11025);
        ports.put(Component.SIMULATOR, 18090);
        Map<Component, Integer> management = new EnumMap<>(Component.class);
        int number = 1;
        for (Component service : Component.services()) {
            ports.put(service, 8080 + number);
            management.put(service, 9080 + number);
            number++;
        }
        return new Endpoints(ports, management, 18025);
    }

    /** Ports that nobody uses now, for a second platform beside another one. */
    public static Endpoints free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<Component, Integer> ports = new EnumMap<>(Component.class);
            Map<Component, Integer> management = new EnumMap<>(Component.class);
            for (Component component : Component.values()) {
                ports.put(component, hold(held));
            }
            for (Component service : Component.services()) {
                management.put(service, hold(held));
            }
            return new Endpoints(ports, management, hold(held));
        } finally {
            held.forEach(Endpoints::release);
        }
    }

    public int port(Component component) {
        return known(ports, component);
    }

    public int managementPort(Component service) {
        return known(management, service);
    }

    /** Root of a component's HTTP side, without a slash at the end. */
    public String url(Component component) {
        return "http://" + HOST + ":" + port(component);
    }

    public String managementUrl(Component service) {
        return "http://" + HOST + ":" + managementPort(service);
    }

    /** What tokens carry as {@code iss}. */
    public String issuerUrl() {
        return url(Component.ISSUER) + "/insegur";
    }

    public String mailPageUrl() {
        return "http://" + HOST + ":" + mailPage;
    }

    /** Every port with the words for who needs it. */
    Map<Integer, String> all() {
        Map<Integer, String> all = new LinkedHashMap<>();
        for (Component component : Component.values()) {
            all.put(port(component), component.label());
        }
        for (Component service : Component.services()) {
            all.put(managementPort(service), service.label() + ", health and metrics");
        }
        all.put(mailPage, "mail page");
        return all;
    }

    /** One clear sentence about the first port that somebody else uses. */
    void requireFree() {
        all().forEach((port, owner) -> {
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                probe.setReuseAddress(true);
            } catch (IOException taken) {
                throw new CannotStart("port " + port + " (" + owner
                        + ") is in use by another program: stop it, then try again (lsof -i :" + port + " names it)");
            }
        });
    }

    private static int known(Map<Component, Integer> map, Component component) {
        Integer port = map.get(component);
        if (port == null) {
            throw new IllegalArgumentException(component.label() + " has no such port");
        }
        return port;
    }

    /** Held open until all are drawn, so that none is drawn twice. */
    private static int hold(List<ServerSocket> held) {
        try {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
