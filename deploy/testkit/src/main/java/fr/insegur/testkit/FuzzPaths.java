package fr.insegur.testkit;

import java.util.List;
import java.util.random.RandomGenerator;

/** Addresses that are odd in one place: an id, a part, the query. */
final class FuzzPaths {
    private static final List<String> IDS = List.of(
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "0198C0DE-0000-7000-8000-000000000001",
            "0198c0de-0000-7000-8000-000000000001",
            "1-1-1-1-1",
            "1",
            "-1",
            "null",
            "%20",
            "..",
            "%2e%2e",
            "..%2f..%2fetc%2fpasswd",
            "%2F",
            "%00",
            "%ff%fe",
            "%C0%AF",
            "%E2%80%AE",
            ";a=b",
            "*",
            "'%20OR%20'1'='1",
            "%3Cscript%3E",
            "{id}",
            "x".repeat(3_000));

    private static final List<String> BREAKING =
            List.of("%", "%zz", "a b", "\u00e9", "\u0000", "\\", "x".repeat(5_000), "a#b");

    private static final List<String> QUERY = List.of(
            "limit=0",
            "limit=1",
            "limit=2",
            "limit=199",
            "limit=200",
            "limit=201",
            "limit=-1",
            "limit=2147483647",
            "limit=2147483648",
            "limit=abc",
            "limit=",
            "limit=%20",
            "limit=1&limit=2",
            "limit=1.5",
            "limit=%D9%A1",
            "cursor=",
            "cursor=AAAAAAAAAAAAAAAAAAAAAA",
            "cursor=_____________________w",
            "cursor=AAAA",
            "cursor=!",
            "cursor=%00",
            "cursor=" + "A".repeat(2_000),
            "cursor='%20OR%201=1",
            "unknown=1",
            "limit=1&cursor=AAAAAAAAAAAAAAAAAAAAAA",
            "%00=1",
            "=1",
            "&&&",
            "a".repeat(1_500),
            "a&".repeat(900),
            "clientId=0198c0de-0000-7000-8000-000000000001",
            "limit[]=1",
            "limit=%ff");

    private static final List<String> VALUES = List.of(
            "",
            "0198c0de-0000-7000-8000-000000000001",
            "00000000-0000-0000-0000-000000000000",
            "x",
            "%00",
            "%F0%9F%9A%80",
            "1",
            "-1",
            "PENDING",
            "'%20OR%201=1",
            "%ED%A0%80");

    private FuzzPaths() {}

    /** One part of the path that an id stands in, or any part where there is none, is something else. */
    static String odd(FuzzOperation operation, String path, RandomGenerator random) {
        return replaced(operation, path, FuzzValues.one(IDS, random), random);
    }

    static String breaking(FuzzOperation operation, String path, RandomGenerator random) {
        return replaced(operation, path, FuzzValues.one(BREAKING, random), random);
    }

    /** The same place spelled in another way, or a place beside it. */
    static String beside(String path, RandomGenerator random) {
        return switch (random.nextInt(7)) {
            case 0 -> path + "/";
            case 1 -> path.replaceFirst("/v1/", "//v1//");
            case 2 -> path.replaceFirst("/v1/", "/v1/./");
            case 3 -> path.replaceFirst("/v1/", "/v1/x/../");
            case 4 -> path + ";jsessionid=1";
            case 5 -> path.replaceFirst("/v1/", "/v2/");
            default -> path + "/no-such-thing";
        };
    }

    static String query(FuzzOperation operation, RandomGenerator random) {
        if (!operation.query().isEmpty() && random.nextInt(3) > 0) {
            String name = FuzzValues.one(operation.query(), random);
            List<String> own =
                    QUERY.stream().filter(part -> part.startsWith(name + "=")).toList();
            return own.isEmpty() ? name + "=" + FuzzValues.one(VALUES, random) : FuzzValues.one(own, random);
        }
        return FuzzValues.one(QUERY, random);
    }

    private static String replaced(FuzzOperation operation, String path, String by, RandomGenerator random) {
        String[] names = operation.path().split("/", -1);
        String[] parts = path.split("/", -1);
        List<Integer> ids = java.util.stream.IntStream.range(2, names.length)
                .filter(part -> names[part].startsWith("{") || !operation.path().contains("{"))
                .boxed()
                .toList();
        parts[ids.get(random.nextInt(ids.size()))] = by;
        return String.join("/", parts);
    }
}
