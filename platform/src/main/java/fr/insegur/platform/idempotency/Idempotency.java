package fr.insegur.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command once per {@code Idempotency-Key} and caller: subject, role and company. The answer is stored in the command's own transaction, so
 * there is an answer exactly when there is an effect; a repeat gets the same bytes and {@code Idempotency-Replayed: true}.
 * So it is with the entry on the audit trail, which no command can forget because it is made here.
 * A refused command stores nothing, so the key may be used again once the request is mended.
 */
@ApplicationScoped
public class Idempotency {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final AnswerStore answers;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final Caller caller;
    private final HttpHeaders headers;
    private final Trail trail;

    Idempotency(
            AnswerStore answers,
            ObjectMapper json,
            BusinessClock clock,
            Caller caller,
            HttpHeaders headers,
            Trail trail) {
        this.answers = answers;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
        this.headers = headers;
        this.trail = trail;
    }

    /**
     * @param operation what is done, then a slash and the path parameters, so that a key cannot answer for another thing
     * @param request the body as it was read; its hash tells a repeat from a reuse. One that is {@link Reasoned} says why
     * @throws Refused 400 without a key, 409 while the first request runs, 422 when the key was used for another request
     */
    public Response run(String operation, @Nullable Object request, Supplier<Answer> command) {
        String key = key();
        byte[] hash = hash(operation, request);
        String who = caller.account();
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (!answers.tryLock(who, key)) {
                throw Refused.conflict("idempotency-key-in-use", "the first request with this key is still running");
            }
            Optional<StoredAnswer> earlier = answers.find(who, key);
            if (earlier.isPresent()) {
                return replay(earlier.get(), hash);
            }
            Answer answer = command.get();
            StoredAnswer stored =
                    new StoredAnswer(hash, answer.status(), answer.headers(), json.writeValueAsBytes(answer.body()));
            answers.save(who, key, stored, clock.now());
            record(operation, request, stored);
            Object shown = answer.shownOnce();
            return shown == null
                    ? response(stored).build()
                    : response(stored).entity(shown).build();
        });
    }

    /** As the last thing before the commit: until then it keeps a chain of the trail to itself. */
    private void record(String operation, @Nullable Object request, StoredAnswer answer) {
        int slash = operation.indexOf('/');
        String made = answer.headers().getOrDefault(HttpHeaders.LOCATION, "");
        trail.record(
                slash < 0 ? operation : operation.substring(0, slash),
                slash < 0 ? made : operation.substring(slash + 1),
                request instanceof Reasoned reasoned ? reasoned.reason() : null,
                answer.body());
    }

    private String key() {
        String key = headers.getHeaderString(HEADER);
        if (key == null || key.isBlank()) {
            throw Refused.invalid("idempotency-key-missing", "send an Idempotency-Key header, unique per command");
        }
        if (!KEY.matcher(key).matches()) {
            throw Refused.invalid(
                    "idempotency-key-invalid",
                    "an Idempotency-Key has at most 255 characters, ASCII and without blanks");
        }
        return key;
    }

    private static Response replay(StoredAnswer earlier, byte[] hash) {
        if (!MessageDigest.isEqual(earlier.requestHash(), hash)) {
            throw Refused.unprocessable("idempotency-key-reused", "this key was used for another request");
        }
        return response(earlier).header("Idempotency-Replayed", "true").build();
    }

    private static Response.ResponseBuilder response(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body());
        answer.headers().forEach(response::header);
        return response;
    }

    private byte[] hash(String operation, @Nullable Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException("a request could not be hashed", impossible);
        }
    }
}
