package fr.insegur.embedded.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The received mails as a page for a person at the machine, newest first; it reloads by itself. */
final class Page {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

    private Page() {}

    static String of(List<Mail> mails) {
        StringBuilder page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="5">
            <title>Insegur · mails (%1$d)</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1c2733; }
            article { border: 1px solid #d5dde5; border-radius: 6px; padding: 0 1rem; margin: 1rem 0; }
            h2 { font-size: 1.1rem; margin-bottom: 0; }
            p { color: #5a6a7a; margin: 0 0 .5rem; }
            pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <h1>Mails (%1$d)</h1>
            """.formatted(mails.size()));
        for (Mail mail : mails.reversed()) {
            page.append("<article>\n<h2>%s</h2>\n<p>%s · %s → %s</p>\n<pre>%s</pre>\n</article>\n"
                    .formatted(
                            escaped(mail.subject()),
                            TIME.format(mail.receivedAt()),
                            escaped(mail.from()),
                            escaped(mail.to()),
                            escaped(mail.text())));
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
