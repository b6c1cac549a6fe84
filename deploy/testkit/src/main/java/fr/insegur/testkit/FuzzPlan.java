package fr.insegur.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Which requests the fuzzer sends: each is drawn from the seed and its own number alone, so that any of them can be sent again
 * without those before it. Most are valid but for one thing, so that they get past what reads them.
 */
final class FuzzPlan {
    private static final byte[] NOTHING = {};

    private final List<FuzzOperation> operations;
    private final List<FuzzOperation> commands;
    private final FuzzTarget target;
    private final FuzzBody bodies;
    private final Map<String, FuzzKeys> keys;
    private final long seed;

    /**
     * @param keys who asks, by operation
     * @param document that describes the operations
     * @param closed operations that are not there in this run, which get no more than their share
     */
    FuzzPlan(JsonNode document, FuzzTarget target, Map<String, FuzzKeys> keys, Set<String> closed, long seed) {
        this.operations = FuzzOperation.in(document).stream()
                .sorted(Comparator.comparing(FuzzOperation::name))
                .toList();
        this.commands = operations.stream()
                .filter(operation -> !operation.mediaType().isEmpty() && !closed.contains(operation.name()))
                .toList();
        this.target = target;
        this.bodies = new FuzzBody(document);
        this.keys = Map.copyOf(keys);
        this.seed = seed;
    }

    FuzzCall call(int index) {
        RandomGenerator random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index * 0xBF58476D1CE4E5B9L);
        List<FuzzOperation> drawn = random.nextInt(100) < 75 && !commands.isEmpty() ? commands : operations;
        FuzzOperation operation = drawn.get(random.nextInt(drawn.size()));
        FuzzCall valid = valid(index, operation, random);
        int roll = random.nextInt(100);
        if (roll < 6) {
            return FuzzHeaders.odd(valid, random);
        }
        if (roll < 8) {
            return FuzzHeaders.breaking(valid, random);
        }
        if (roll < 11) {
            return FuzzHeaders.authorization(
                    valid, keys.getOrDefault(operation.name(), FuzzKeys.NOBODY).forged(), random);
        }
        if (roll < 15) {
            return path(valid, random);
        }
        if (roll < 17) {
            return method(valid, random);
        }
        if (roll < 19 || operation.mediaType().isEmpty()) {
            String query = FuzzPaths.query(operation, random);
            return at(valid, "query " + query, valid.target() + "?" + query, Set.of(), false);
        }
        if (roll < 23 || operation.takesRaw()) {
            return whole(valid, random);
        }
        JsonNode body = FuzzOperation.parsed(valid.bodyText());
        FuzzBody.Mutated mutated = roll < 25
                ? bodies.withExtra(body, FuzzValues.one(FuzzValues.SERVER_OWNED, random), random)
                : bodies.mutated(body, operation.schema(), random);
        return with(valid, mutated.what(), mutated.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is odd about it. */
    FuzzCall valid(int index, FuzzOperation operation, RandomGenerator random) {
        UUID fresh = new UUID(random.nextLong(), random.nextLong());
        String token = keys.getOrDefault(operation.name(), FuzzKeys.NOBODY).token(random.nextInt(100));
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        headers.add(Map.entry("Accept", "application/json"));
        if (!token.isEmpty()) {
            headers.add(Map.entry("Authorization", "Bearer " + token));
        }
        if (!operation.mediaType().isEmpty()) {
            headers.add(Map.entry("Content-Type", operation.mediaType()));
        }
        if (operation.headers().contains("Idempotency-Key")) {
            headers.add(Map.entry("Idempotency-Key", fresh.toString()));
        }
        if (operation.headers().contains("If-Match")) {
            headers.add(Map.entry("If-Match", "\"0\""));
        }
        byte[] body = operation.mediaType().isEmpty()
                ? NOTHING
                : target.body(operation, index, fresh).getBytes(StandardCharsets.UTF_8);
        return new FuzzCall(
                index,
                operation,
                "nothing odd",
                token,
                operation.method(),
                target.path(operation, fresh),
                headers,
                body,
                Set.of(),
                false);
    }

    private static FuzzCall path(FuzzCall valid, RandomGenerator random) {
        FuzzOperation operation = valid.operation();
        int roll = random.nextInt(10);
        if (roll == 0) {
            String broken = FuzzPaths.breaking(operation, valid.target(), random);
            return at(valid, "breaking path", broken, Set.of(400, 404, 405, 414), true);
        }
        String odd =
                roll < 6 ? FuzzPaths.odd(operation, valid.target(), random) : FuzzPaths.beside(valid.target(), random);
        // What it becomes may be another operation, or none; an address that is none gets no further than the server.
        return at(valid, "path", odd, Set.of(200, 400, 404, 405, 415), !isAddress(odd));
    }

    private static boolean isAddress(String target) {
        try {
            return new URI(target).getRawPath() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static FuzzCall method(FuzzCall valid, RandomGenerator random) {
        String method =
                FuzzValues.one(List.of("PATCH", "DELETE", "TRACE", "HEAD", "OPTIONS", "PROPFIND", "BREW"), random);
        Set<Integer> besides = switch (method) {
            case "OPTIONS" -> Set.of(200, 204, 405);
            // The path of a command may be that of a list too.
            case "HEAD" -> Set.of(200, 400, 405);
            // What can be put can mostly be deleted, too.
            case "DELETE" -> Set.of(204, 400, 404, 405, 409, 412, 428);
            default -> Set.of(400, 405);
        };
        return new FuzzCall(
                valid.index(),
                valid.operation(),
                "method " + method,
                valid.token(),
                method,
                valid.target(),
                valid.headers(),
                valid.body(),
                besides,
                false);
    }

    /** The body as a whole is odd, whatever its fields are. */
    private static FuzzCall whole(FuzzCall valid, RandomGenerator random) {
        byte[] body = valid.body();
        String text = valid.bodyText();
        List<Map.Entry<String, byte[]>> odd = List.of(
                Map.entry("empty body", NOTHING),
                Map.entry("truncated body", Arrays.copyOf(body, random.nextInt(body.length + 1))),
                Map.entry("not JSON", utf8("nothing to see")),
                Map.entry("null", utf8("null")),
                Map.entry("[]", utf8("[]")),
                Map.entry("text", utf8("\"text\"")),
                Map.entry("in a list", utf8("[" + text + "]")),
                Map.entry("UTF-16", text.getBytes(StandardCharsets.UTF_16)),
                Map.entry("UTF-8 with BOM", utf8("\ufeff" + text)),
                Map.entry("ISO-8859-1", (text + "é").getBytes(StandardCharsets.ISO_8859_1)),
                Map.entry("gzip's first octets", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}),
                Map.entry("deep nesting", utf8("[".repeat(5_000))),
                Map.entry("deep objects", utf8("{\"a\":".repeat(33) + "1" + "}".repeat(33))),
                Map.entry("twice", utf8(text + text)),
                Map.entry("a repeated field", repeated(text)),
                Map.entry("many fields", utf8(manyFields())),
                Map.entry("a long name", utf8("{\"" + "n".repeat(60_000) + "\":1}")),
                Map.entry("a comment", utf8("/* a */" + text)),
                Map.entry("single quotes", utf8(text.replace('"', '\''))),
                Map.entry("a long number", utf8("{\"n\":" + "9".repeat(1_500) + "}")),
                Map.entry("octets", octets(random)),
                Map.entry("multipart", utf8("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n")),
                Map.entry("NULs", new byte[64]),
                Map.entry("a formula per line", utf8("=1+1\t".repeat(18) + "\r\n=cmd|' /C calc'!A0\r\n")),
                Map.entry("one long line", utf8("x|".repeat(20_000))));
        Map.Entry<String, byte[]> one = odd.get(random.nextInt(odd.size()));
        return with(valid, one.getKey(), one.getValue());
    }

    private static byte[] repeated(String text) {
        String again = text.strip();
        return utf8(
                again.startsWith("{\"")
                        ? "{" + again.substring(1, again.lastIndexOf('}')) + "," + again.substring(1)
                        : text + text);
    }

    private static String manyFields() {
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; i < 2_000; i++) {
            fields.append("\"f").append(i).append("\":0,");
        }
        return fields.append("\"last\":0}").toString();
    }

    private static byte[] octets(RandomGenerator random) {
        byte[] octets = new byte[1 + random.nextInt(500)];
        random.nextBytes(octets);
        return octets;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FuzzCall with(FuzzCall call, String what, byte[] body) {
        return new FuzzCall(
                call.index(),
                call.operation(),
                what,
                call.token(),
                call.method(),
                call.target(),
                call.headers(),
                body,
                call.besides(),
                call.broken());
    }

    private static FuzzCall at(FuzzCall call, String what, String target, Set<Integer> besides, boolean broken) {
        return new FuzzCall(
                call.index(),
                call.operation(),
                what,
                call.token(),
                call.method(),
                target,
                call.headers(),
                call.body(),
                besides,
                broken);
    }
}
