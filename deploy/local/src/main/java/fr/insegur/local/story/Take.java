package fr.insegur.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.local.Actor;
import fr.insegur.local.Api;
import fr.insegur.local.Api.Command;
import fr.insegur.local.Component;
import fr.insegur.local.Web.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One step while it is played: what it sends, what it expects, what it sees. */
final class Take {
    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    private final String step;
    private final Stage stage;
    private final Map<String, String> expected = new LinkedHashMap<>();
    private final Map<String, String> observed = new LinkedHashMap<>();
    private final List<String> amounts = new ArrayList<>();
    private String request = "";
    private String id = "";
    private int commands;
    private boolean lookedAfterSending;

    Take(String step, Stage stage) {
        this.step = step;
        this.stage = stage;
    }

    /** What all steps share. */
    record Stage(Api api, String run, Duration patience, StoryHooks hooks) {}

    /** What was seen at the end of the patience is not what had to be. */
    static final class NotAsExpected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAsExpected(String message) {
            super(message);
        }
    }

    /** Posts under a key that is the same at every repeat of this command in this telling, and in no other. */
    Answer posts(Actor actor, Component service, String path, Object body) {
        return sends(Command.post(actor, service, path, body, key()));
    }

    Answer postsIfMatch(Actor actor, Component service, String path, String etag, Object body) {
        return sends(Command.post(actor, service, path, body, key()).withHeader("If-Match", etag));
    }

    Answer puts(Actor actor, Component service, String path, Object body) {
        return sends(Command.put(actor, service, path, body));
    }

    /** Names what the step made or moved. */
    Take about(String what) {
        id = what;
        return this;
    }

    /** Shows amounts in the table, a line each. */
    Take amount(String line) {
        amounts.add(line);
        return this;
    }

    /** Begins a look at what a service says. */
    Sight sees(Actor actor, Component service, String path) {
        return new Sight("GET " + path, () -> stage.api().get(actor, service, path));
    }

    /** Begins a look elsewhere than at a service's API. */
    Sight sees(String description, Supplier<Answer> look) {
        return new Sight(description, look);
    }

    StoryRow row(Step played, long millis) {
        return new StoryRow(
                step,
                played.who(),
                request,
                id,
                expected,
                observed,
                expected.equals(observed),
                millis,
                played.what(),
                amounts);
    }

    StoryRow failed(Step played, long millis, String reason) {
        observed.put("failure", reason);
        return new StoryRow(
                step, played.who(), request, id, expected, observed, false, millis, played.what(), List.of());
    }

    private String key() {
        String name = stage.run() + "/" + step + "/" + commands;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Answer sends(Command command) {
        noteRequest(command.method() + " " + command.path());
        commands++;
        return stage.api().send(command);
    }

    private void noteRequest(String first) {
        if (request.isEmpty()) {
            request = first;
        }
    }

    /** A look at one resource, repeated until it shows everything that it has to show. */
    final class Sight {
        private final String description;
        private final Supplier<Answer> look;
        private final Map<String, Reading> readings = new LinkedHashMap<>();
        private final Map<String, String> wanted = new LinkedHashMap<>();

        private Sight(String description, Supplier<Answer> look) {
            this.description = description;
            this.look = look;
        }

        /** Expects this value at this JSON pointer. */
        Sight shows(String label, String pointer, Object value) {
            return shows(label, Reading.at(pointer), value);
        }

        Sight shows(String label, Reading reading, Object value) {
            readings.put(label, reading);
            wanted.put(label, value.toString());
            return this;
        }

        /**
         * Looks until it is so, and returns the last answer's body.
         *
         * @throws NotAsExpected if it is not so within the story's patience
         */
        JsonNode atLast() {
            noteRequest(description);
            if (commands > 0 && !lookedAfterSending) {
                lookedAfterSending = true;
                stage.hooks().sent(step);
            }
            expected.putAll(wanted);
            long deadline = System.nanoTime() + stage.patience().toNanos();
            while (true) {
                Answer answer = look.get();
                Map<String, String> seen = new LinkedHashMap<>();
                readings.forEach((label, reading) -> seen.put(label, reading.apply(answer.body())));
                observed.putAll(seen);
                if (answer.isSuccess() && seen.equals(wanted)) {
                    return answer.body();
                }
                if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                    throw new NotAsExpected(description + " answered "
                            + (answer.status() == 0 ? "nothing" : answer.summary())
                            + (answer.isSuccess() ? ", and not what was expected" : ""));
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }
}
