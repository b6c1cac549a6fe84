package fr.insegur.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Changes one header of a request: its value, its absence, or one more. */
final class FuzzHeaders {
    // A page of another site is refused before any route too.
    private static final Set<Integer> BROKEN = Set.of(400, 403, 413, 431, 501);
    private static final String LONG = "x".repeat(5_000);

    private static final List<Map.Entry<String, String>> ODD = List.of(
            Map.entry("Idempotency-Key", ""),
            Map.entry("Idempotency-Key", " "),
            Map.entry("Idempotency-Key", "k".repeat(255)),
            Map.entry("Idempotency-Key", "k".repeat(256)),
            Map.entry("Idempotency-Key", LONG),
            Map.entry("Idempotency-Key", "clé"),
            Map.entry("Idempotency-Key", "a b"),
            Map.entry("Idempotency-Key", "\ud83d\ude80"),
            Map.entry("Idempotency-Key", "'; DROP TABLE idempotent_answer; --"),
            Map.entry("Idempotency-Key", "the same for all"),
            Map.entry("Content-Type", ""),
            Map.entry("Content-Type", "text/plain"),
            Map.entry("Content-Type", "application/xml"),
            Map.entry("Content-Type", "application/json;charset=utf-16"),
            Map.entry("Content-Type", "application/json;charset=iso-8859-1"),
            Map.entry("Content-Type", "application/json;charset=UTF-8"),
            Map.entry("Content-Type", "application/json;charset=no-such"),
            Map.entry("Content-Type", "application/json; charset=\""),
            Map.entry("Content-Type", "application/json;"),
            Map.entry("Content-Type", "application/*"),
            Map.entry("Content-Type", "*/*"),
            Map.entry("Content-Type", "///"),
            Map.entry("Content-Type", "json"),
            Map.entry("Content-Type", "multipart/form-data; boundary=x"),
            Map.entry("Content-Type", "multipart/form-data"),
            Map.entry("Content-Type", "application/x-www-form-urlencoded"),
            Map.entry("Content-Type", "application/vnd.insegur+json"),
            Map.entry("Content-Type", LONG),
            Map.entry("Content-Encoding", "gzip"),
            Map.entry("Content-Encoding", "no-such"),
            Map.entry("Accept", ""),
            Map.entry("Accept", "*/*"),
            Map.entry("Accept", "text/html"),
            Map.entry("Accept", "application/xml;q=0.9"),
            Map.entry("Accept", "application/json;q=0"),
            Map.entry("Accept", "application/json;q=x"),
            Map.entry("Accept", "application/json;q=2"),
            Map.entry("Accept", "////"),
            Map.entry("Accept", "garbage"),
            Map.entry("Accept", "a/b;c"),
            Map.entry("Accept", "application/json," + "a/b,".repeat(800) + "a/b"),
            Map.entry("Accept", ";"),
            Map.entry("Accept-Charset", "no-such"),
            Map.entry("Accept-Language", "xx-\ud83d\ude80;q=9"),
            Map.entry("Accept-Language", "-"),
            Map.entry("Accept-Encoding", "gzip;q=x"),
            Map.entry("If-Match", ""),
            Map.entry("If-Match", "*"),
            Map.entry("If-Match", "0"),
            Map.entry("If-Match", "W/\"1\""),
            Map.entry("If-Match", "\"-1\""),
            Map.entry("If-Match", "\"99999999999999999999\""),
            Map.entry("If-Match", "\"1\", \"2\""),
            Map.entry("If-Match", LONG),
            Map.entry("If-None-Match", "*"),
            Map.entry("If-Modified-Since", "yesterday"),
            Map.entry("Range", "bytes=0-0"),
            Map.entry("X-Correlation-Id", ""),
            Map.entry("X-Correlation-Id", "${jndi:ldap://127.0.0.1:1/a}"),
            Map.entry("X-Correlation-Id", "a".repeat(65)),
            Map.entry("X-Correlation-Id", LONG),
            Map.entry("X-Correlation-Id", "é\u2028"),
            Map.entry("traceparent", "00-zz"),
            Map.entry("traceparent", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("X-Forwarded-For", "'; --"),
            Map.entry("X-Forwarded-Host", "evil.example"),
            Map.entry("Forwarded", "for=\";"),
            Map.entry("Cookie", "=;;;=\u00ff"),
            Map.entry("Expect", "100-continue"),
            Map.entry("Expect", "no-such"),
            Map.entry("Referer", "javascript:alert(1)"),
            Map.entry("User-Agent", "${jndi:ldap://127.0.0.1:1/a}"));

    /** Not HTTP any more, or more than any request may bring: refused before any route. */
    private static final List<Map.Entry<String, String>> BREAKING = List.of(
            Map.entry("X-Odd", "a\r\nX-Injected: 1"),
            Map.entry("X-Odd", "a\u0001b"),
            Map.entry("X-Odd", "a\u0000b"),
            Map.entry("Idempotency-Key", "a\u0000b"),
            Map.entry("X Odd", "a"),
            Map.entry("X-Odd", "x".repeat(20_000)),
            Map.entry("Content-Length", "-1"),
            Map.entry("Content-Length", "x"),
            Map.entry("Content-Length", "99999999999999999999"),
            Map.entry("Content-Length", "5368709120"),
            Map.entry("Transfer-Encoding", "no-such"),
            Map.entry("Origin", "https://evil.example"),
            Map.entry("Host", "a b"),
            Map.entry("Connection", "upgrade, HTTP2-Settings"));

    private static final List<String> AUTHORIZATIONS = List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer null",
            "Bearer a.b.c",
            "Bearer ..",
            "Bearer " + "a".repeat(9_000),
            "Basic YTpi",
            "Basic !",
            "Negotiate x",
            "bearer é",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Digest username=\"a\"",
            "x");

    private FuzzHeaders() {}

    static FuzzCall odd(FuzzCall call, RandomGenerator random) {
        Map.Entry<String, String> odd = ODD.get(random.nextInt(ODD.size()));
        boolean repeated = random.nextInt(12) == 0;
        List<Map.Entry<String, String>> headers =
                repeated ? new ArrayList<>(call.headers()) : without(call.headers(), odd.getKey());
        if (random.nextInt(15) > 0) {
            headers.add(odd);
        }
        String what = (repeated ? "a second " : "") + odd.getKey() + " = " + odd.getValue();
        boolean expecting = odd.getKey().equals("Expect");
        // What is expected of the server itself may be refused before any route.
        return changed(call, what, headers, expecting ? Set.of(417) : Set.of(), expecting);
    }

    static FuzzCall breaking(FuzzCall call, RandomGenerator random) {
        Map.Entry<String, String> odd = BREAKING.get(random.nextInt(BREAKING.size()));
        List<Map.Entry<String, String>> headers = without(call.headers(), odd.getKey());
        headers.add(odd);
        return changed(call, "breaking " + odd.getKey() + " = " + odd.getValue(), headers, BROKEN, true);
    }

    /** @param forged tokens that must not be believed */
    static FuzzCall authorization(FuzzCall call, List<String> forged, RandomGenerator random) {
        List<Map.Entry<String, String>> headers = without(call.headers(), "Authorization");
        String what = "without Authorization";
        int roll = random.nextInt(10);
        if (roll < 5 && !forged.isEmpty()) {
            int which = random.nextInt(forged.size());
            what = "forged token " + which;
            headers.add(Map.entry("Authorization", "Bearer " + forged.get(which)));
        } else if (roll < 9) {
            String value = AUTHORIZATIONS.get(random.nextInt(AUTHORIZATIONS.size()));
            what = "Authorization = " + value;
            headers.add(Map.entry("Authorization", value));
        }
        return changed(call, what, headers, Set.of(), false);
    }

    private static FuzzCall changed(
            FuzzCall call, String what, List<Map.Entry<String, String>> headers, Set<Integer> besides, boolean broken) {
        String shown = what.length() <= 80 ? what : what.substring(0, 77) + "...(" + what.length() + ")";
        return new FuzzCall(
                call.index(),
                call.operation(),
                shown,
                call.token(),
                call.method(),
                call.target(),
                headers,
                call.body(),
                besides,
                broken);
    }

    static List<Map.Entry<String, String>> without(List<Map.Entry<String, String>> headers, String... names) {
        return new ArrayList<>(headers.stream()
                .filter(header -> Arrays.stream(names).noneMatch(header.getKey()::equalsIgnoreCase))
                .toList());
    }
}
