package fr.insegur.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One request of the fuzzer, valid but for one thing.
 *
 * @param operation that it is aimed at, with the names of its parameters in braces
 * @param mutation what is odd about it
 * @param token who asks, kept out of what is printed
 * @param headers as they are written, one after the other; a value may hold anything
 * @param besides statuses that the operation need not declare, because the request is not really one of its own
 * @param broken it may be refused before any route, so that an answer need not have a body
 */
record FuzzCall(
        int index,
        FuzzOperation operation,
        String mutation,
        String token,
        String method,
        String target,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        Set<Integer> besides,
        boolean broken) {
    private static final int SHOWN = 600;

    /** What goes over the wire before the body; header values keep their octets, also those that are not ASCII. */
    byte[] head(String host) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(header -> head.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        boolean framed = headers.stream().anyMatch(FuzzCall::frames);
        if (!framed && (body.length > 0 || !method.equals("GET"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean frames(Map.Entry<String, String> header) {
        return header.getKey().equalsIgnoreCase("Content-Length")
                || header.getKey().equalsIgnoreCase("Transfer-Encoding");
    }

    String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A line for a shell, complete but for the token, and shortened where it is long. */
    String line() {
        String sent = headers.stream()
                .map(header -> " -H " + quoted(header.getKey() + ": " + hidden(header.getValue())))
                .collect(Collectors.joining());
        return "curl --path-as-is -X " + method + " " + quoted("$SERVICE" + target) + sent
                + (body.length == 0 ? "" : " --data-binary " + quoted(bodyText()));
    }

    private String hidden(String value) {
        return token.isEmpty() ? value : value.replace(token, "$TOKEN");
    }

    private static String quoted(String text) {
        StringBuilder shown = new StringBuilder("$'");
        text.chars().limit(SHOWN).forEach(unit -> {
            if (unit == '\'' || unit == '\\') {
                shown.append('\\').append((char) unit);
            } else if (unit < 0x20 || unit > 0x7e) {
                shown.append(String.format("\\u%04x", unit));
            } else {
                shown.append((char) unit);
            }
        });
        return shown.append(text.length() > SHOWN ? "...(" + text.length() + ")" : "")
                .append('\'')
                .toString();
    }
}
