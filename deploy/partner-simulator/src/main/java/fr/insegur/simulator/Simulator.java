package fr.insegur.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The factors of one settings file, in one process. */
public final class Simulator implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Simulator.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final SimulatorServer server;
    private final Map<String, SimulatorServer.Factor> factors;
    private final HttpClient http;

    private Simulator(SimulatorServer server, Map<String, SimulatorServer.Factor> factors, HttpClient http) {
        this.server = server;
        this.factors = factors;
        this.http = http;
    }

    /** Serves until the process is told to end; settings come from the environment and the file that it names. */
    public static void main(String[] args) throws IOException {
        Simulator simulator = start(Settings.read(System.getenv()));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("closing").unstarted(simulator::close));
        LOG.log(System.Logger.Level.INFO, "the factors listen on port {0}", String.valueOf(simulator.port()));
    }

    static Simulator start(Settings settings) throws IOException {
        DataFolder data = new DataFolder(settings.dataFolder());
        FactorCalendar calendar = new FactorCalendar(data, settings.startDate());
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        Map<String, SimulatorServer.Factor> factors = new LinkedHashMap<>();
        for (Settings.FactorSettings factor : settings.factors()) {
            Diary diary = new Diary(data, factor.code());
            AccessTokens tokens = new AccessTokens(http, settings.tokenUrl(), factor);
            GatewayApi gateway = new GatewayApi(http, settings.gatewayUrl(), factor.code(), tokens);
            WebhookSecrets secrets = new WebhookSecrets(
                    data,
                    factor.code(),
                    factor.webhookSecrets(),
                    Duration.ofSeconds(settings.signatureToleranceSeconds()));
            Desk desk = new Desk(Policy.of(factor.kind()), gateway, diary);
            BackOffice backOffice = new BackOffice(factor.code(), desk, diary, calendar, settings.retry());
            factors.put(factor.code(), new SimulatorServer.Factor(factor.code(), secrets, backOffice));
        }
        SimulatorServer server =
                new SimulatorServer(new InetSocketAddress(settings.host(), settings.port()), calendar, factors);
        factors.values().forEach(factor -> factor.backOffice().open());
        server.start();
        return new Simulator(server, factors, http);
    }

    int port() {
        return server.port();
    }

    /** Takes no more webhooks, lets the tasks under way end, and leaves the rest in the data folder for the next start. */
    @Override
    public void close() {
        server.close();
        factors.values().forEach(factor -> factor.backOffice().close());
        http.shutdownNow();
    }
}
