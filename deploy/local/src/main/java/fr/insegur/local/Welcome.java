package fr.insegur.local;

import fr.insegur.local.Console.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a person may open and call once everything is up: addresses, tokens, and a request to start with. */
final class Welcome {
    private final Console console;
    private final Platform platform;

    Welcome(Console console, Platform platform) {
        this.console = console;
        this.platform = platform;
    }

    void show() {
        Endpoints at = platform.endpoints();
        heading("Open");
        for (Component service : Component.services()) {
            line(service.label(), at.url(service) + "/console");
            line("", at.url(service) + "/openapi");
            line("", at.managementUrl(service) + "/q/health  " + at.managementUrl(service) + "/q/metrics");
        }
        line("mails", at.mailPageUrl());
        line("partner simulator", at.url(Component.SIMULATOR) + "/health");
        line("issuer", at.issuerUrl() + "/.well-known/openid-configuration");
        line("logs", platform.folder().root().resolve("logs").toString());
        tokens();
        heading("Try");
        console.say("  curl -s " + at.url(Component.QUOTE) + "/v1/simulations -H 'Content-Type: application/json' \\");
        console.say("    -d '{\"amount\":{\"amount\":\"10000.00\",\"currency\":\"EUR\"},\"termDays\":60}'");
        console.say("  . " + tokenFile() + " && curl -s " + at.url(Component.QUOTE)
                + "/v1/quote-requests -H \"Authorization: Bearer $INSEGUR_CLIENT\"");
        console.say("");
    }

    private void tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (Actor actor : Actor.values()) {
            tokens.put("INSEGUR_" + actor.name(), platform.token(actor));
        }
        heading("Tokens, valid for 12 hours, also in " + tokenFile());
        tokens.forEach((name, token) -> console.say("  " + styledName(name) + "=" + token));
        write(tokens);
    }

    private void write(Map<String, String> tokens) {
        StringBuilder script = new StringBuilder();
        tokens.forEach((name, token) ->
                script.append("export ").append(name).append("='").append(token).append("'\n"));
        try {
            Files.deleteIfExists(tokenFile());
            Files.createFile(
                    tokenFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(tokenFile(), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path tokenFile() {
        return platform.folder().root().resolve("tokens.sh");
    }

    private String styledName(String name) {
        return console.styled(Style.CYAN, name);
    }

    private void heading(String text) {
        console.say("");
        console.say(console.styled(Style.BOLD, text));
    }

    private void line(String label, String address) {
        console.say("  %-22s%s".formatted(label, address));
    }
}
