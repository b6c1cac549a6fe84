package fr.insegur.local;

import com.fasterxml.jackson.databind.node.MissingNode;
import fr.insegur.local.Web.Answer;
import fr.insegur.local.Web.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The public APIs as a careful caller uses them: with a token of its role, and patient with what passes by itself. A command
 * is repeated under the same Idempotency-Key, so a service that is killed and comes back does it once.
 */
public final class Api {
    private static final long PAUSE_NANOS = Duration.ofMillis(150).toNanos();
    private static final int UNREACHABLE = 0;

    private final Endpoints endpoints;
    private final Function<Actor, String> tokens;
    private final Duration patience;
    private final Web web = new Web();

    /**
     * An API under these addresses.
     *
     * @param tokens a valid bearer token of an actor, asked for at every call
     * @param patience how long a command is repeated before its last answer counts
     */
    public Api(Endpoints endpoints, Function<Actor, String> tokens, Duration patience) {
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.patience = patience;
    }

    /** One command. */
    public record Command(
            Actor actor,
            Component service,
            String method,
            String path,
            @Nullable Object body,
            Map<String, String> headers) {

        public static Command post(Actor actor, Component service, String path, Object body, String idempotencyKey) {
            return new Command(actor, service, "POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
        }

        public static Command put(Actor actor, Component service, String path, Object body) {
            return new Command(actor, service, "PUT", path, body, Map.of());
        }

        public Command withHeader(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Command(actor, service, method, path, body, more);
        }
    }

    /** A command was refused, or nobody answered it. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(Command command, Answer answer) {
            super(command.method() + " " + command.path() + " on "
                    + command.service().label() + " answered "
                    + (answer.status() == UNREACHABLE ? "nothing" : answer.summary()));
        }
    }

    /** Looks once; the status is 0 when nobody answers. */
    public Answer get(Actor actor, Component service, String path) {
        return once(new Command(actor, service, "GET", path, null, Map.of()));
    }

    /** Looks until it is answered for good. */
    public Answer read(Actor actor, Component service, String path) {
        return send(new Command(actor, service, "GET", path, null, Map.of()));
    }

    /** Sends it until it is answered for good. */
    public Answer send(Command command) {
        long deadline = System.nanoTime() + patience.toNanos();
        Answer answer = once(command);
        while (mayPass(answer)
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = once(command);
        }
        if (!answer.isSuccess()) {
            throw new Refusal(command, answer);
        }
        return answer;
    }

    private Answer once(Command command) {
        Map<String, String> headers = new HashMap<>(command.headers());
        headers.put("Accept", "application/json, application/problem+json");
        byte[] body = null;
        if (command.body() instanceof byte[] file) {
            body = file;
            headers.put("Content-Type", "application/octet-stream");
        } else if (command.body() != null) {
            body = Web.json(command.body());
            headers.put("Content-Type", "application/json");
        }
        try {
            headers.put("Authorization", "Bearer " + tokens.apply(command.actor()));
            return web.send(
                    new Call(command.method(), endpoints.url(command.service()) + command.path(), headers, body));
        } catch (IOException e) {
            return new Answer(UNREACHABLE, MissingNode.getInstance(), Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(UNREACHABLE, MissingNode.getInstance(), Map.of());
        }
    }

    /** A service that is away or not well, a repeat that met the first one still running, or what has not arrived there yet. */
    private static boolean mayPass(Answer answer) {
        return switch (answer.status()) {
            case UNREACHABLE, 429 -> true;
            case 404 -> answer.header("Retry-After").isPresent();
            case 409 -> answer.code().startsWith("idempotency");
            default -> answer.status() >= 500;
        };
    }
}
