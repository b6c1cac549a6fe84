package fr.insegur.testkit;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that have broken software before. Written as they stand inside JSON quotes, so that any escape can be among them. */
final class FuzzValues {
    /** Texts that any field of text may be given; most are well formed, so that something behind the reader has to judge. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\\t",
            "a",
            "0",
            "null",
            "true",
            "-1",
            "NaN",
            "é",
            "e\\u0301",
            "\\u202e\\u0645\\u0631\\u062d\\u0628\\u0627",
            "\\ud83d\\ude80\\ud83c\\uddeb\\ud83c\\uddf7",
            "\\ud83d\\udc69\\u200d\\ud83d\\udcbb",
            "\\u200b",
            "\\ufeffx",
            "\\u00a0",
            "\\ufffe\\uffff",
            "\\u0000",
            "a\\u0000b",
            "\\u0001\\u001b[31m",
            "\\u007f\\u0085",
            "\\u2028\\u2029",
            "a\\r\\nX-Injected: 1",
            "\\ud800",
            "\\udc00\\ud800",
            "x\\ud83d",
            "' OR '1'='1",
            "'; DROP TABLE contract; --",
            "1); SELECT pg_sleep(20); --",
            "\\\\",
            "\\\"}, \\\"x\\\": {\\\"",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "=HYPERLINK(\\\"http://x.example\\\")",
            "+cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "${jndi:ldap://127.0.0.1:1/a}",
            "{{7*7}}",
            "#{7*7}",
            "%s%n%x",
            "../../../../etc/passwd",
            "..\\\\..\\\\windows",
            "%2e%2e%2f",
            "file:///etc/passwd",
            "http://169.254.169.254/latest",
            "http://[::1]:1/",
            "javascript:alert(1)",
            "a@b",
            "\\\"@x.example",
            "a@b.example\\r\\nBcc: c@d.example");

    static final Values AMOUNTS = new Values(
            List.of(
                    "0",
                    "0.00",
                    "-0.00",
                    "0.01",
                    "-0.01",
                    "-1",
                    "1",
                    "00001.00",
                    "9999.99",
                    "10000.01",
                    "1000000.00",
                    "92233720368.54",
                    "9007199254740.93",
                    "999999999999.99",
                    "99999999999999.99",
                    "999999999999999.99",
                    "-999999999999999.99"),
            List.of("9223372036854775807", "0.001", "1e3", "1,00", "NaN", "Infinity", "+1", "0x10", " 1", "\\u0661"));

    static final Values RATES = new Values(
            List.of(
                    "0",
                    "0.00",
                    "-0.00000001",
                    "0.00000001",
                    "0.1",
                    "0.5",
                    "0.99999999",
                    "1",
                    "1.00",
                    "1.00000001",
                    "2",
                    "-1",
                    "100",
                    "999999.99999999",
                    "-999999.99999999"),
            List.of("1000000", "0.123456789", "1e-3", "1E400", "1e2147483647", "NaN", ""));

    static final Values DATES = new Values(
            List.of(
                    "0000-01-01",
                    "0001-01-01",
                    "-0001-12-31",
                    "1582-10-10",
                    "1900-02-28",
                    "1969-12-31",
                    "1970-01-01",
                    "2000-02-29",
                    "2024-02-29",
                    "2038-01-20",
                    "2100-03-01",
                    "9999-12-31",
                    "+10000-01-01",
                    "+294277-01-01",
                    "+999999999-12-31",
                    "-999999999-01-01",
                    "-4713-11-24",
                    "-5000-01-01"),
            List.of("2023-02-29", "2026-13-01", "2026-1-1", "20260101", "01/02/2026", "2026-01-01T00:00:00Z", ""));

    static final Values INSTANTS = new Values(
            List.of(
                    "0001-01-01T00:00:00Z",
                    "1970-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.999999999Z",
                    "+10000-01-01T00:00:00Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "-1000000000-01-01T00:00:00Z",
                    "-5000-01-01T00:00:00Z",
                    "+294277-01-01T00:00:00Z",
                    "2026-01-12T08:55:00+02:00",
                    "2026-01-12T24:00:00Z"),
            List.of("2026-06-30T23:59:60Z", "2026-01-12", "1768208100"));

    static final Values IDENTIFIERS = new Values(
            List.of(
                    "00000000-0000-0000-0000-000000000000",
                    "ffffffff-ffff-ffff-ffff-ffffffffffff",
                    "0198C0DE-0000-7000-8000-00000000ABCD",
                    "0198c0de-0000-7000-8000-000000000001"),
            List.of(
                    "1-1-1-1-1",
                    "0198c0de00007000800000000000001",
                    "{0198c0de-0000-7000-8000-000000000001}",
                    "not-a-uuid"));

    static final Values CURRENCIES = new Values(
            List.of("EUR", "USD", "JPY", "KWD", "CLF", "XXX", "XAU", "XTS", "FRF"), List.of("eur", "EU", "EURO", ""));

    static final Values NUMBERS = new Values(
            List.of("0", "-0", "1", "-1", "2", "127", "32768", "2147483647", "-2147483648"),
            List.of(
                    "2147483648",
                    "9007199254740993",
                    "9223372036854775807",
                    "9223372036854775808",
                    "1.0",
                    "1.5",
                    "1e2",
                    "1e400",
                    "-1e-400",
                    "1" + "0".repeat(300)));

    /** JSON of a type that the field is not of, whichever that is among them. */
    static final List<String> TYPES = List.of(
            "true", "0", "-1.5", "\"text\"", "\"\"", "[]", "{}", "[null]", "{\"a\":{}}", "[[[]]]", "\"true\"", "1e400");

    /** Names of the things that the platform alone says; no command may carry them along. */
    static final List<String> SERVER_OWNED = List.of(
            "id", "state", "status", "createdAt", "updatedAt", "clientId", "partnerId", "roles", "admin", "history");

    /**
     * What a field of some type may be given.
     *
     * @param formed that reads as such a value, whatever it means
     * @param malformed that a reader should refuse; it comes less often, because nothing behind the reader sees it
     */
    record Values(List<String> formed, List<String> malformed) {
        String one(RandomGenerator random) {
            return FuzzValues.one(random.nextInt(5) > 0 ? formed : malformed, random);
        }
    }

    private FuzzValues() {}

    static String one(List<String> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    /** A text of exactly so many characters, of one, two, three or four octets each. */
    static String ofLength(int length, RandomGenerator random) {
        String unit = one(List.of("x", "\u00e9", "\u20ac", "\ud83d\ude80"), random);
        int units = Math.max(0, length / unit.length());
        return unit.repeat(units) + "x".repeat(Math.max(0, length - units * unit.length()));
    }
}
