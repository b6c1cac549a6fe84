package fr.insegur.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {
    @TempDir
    static Path folder;

    private static MailServer server;

    @BeforeAll
    static void start() {
        server = MailServer.start(folder, 0, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aMailArrivesDecodedForEachRecipient() throws IOException {
        send(
                List.of("anne@client.example", "luc@client.example"),
                "Votre créance à échéance",
                "Text/plain; charset=UTF-8",
                "Montant versé : 9 000,00 €");

        List<ReceivedMail> forAnne = server.mails("anne@client.example");

        assertEquals(1, forAnne.size());
        assertEquals("anne@client.example", forAnne.getFirst().to());
        assertEquals("suivi@insegur.example", forAnne.getFirst().from());
        assertEquals("Votre créance à échéance", forAnne.getFirst().subject());
        assertEquals("Montant versé : 9 000,00 €", forAnne.getFirst().text());
        assertEquals(1, server.mails("luc@client.example").size());
        assertEquals(0, server.mails("nobody@client.example").size());
        assertTrue(server.mails().size() >= 2);
    }

    @Test
    void thePageShowsMarkupOfAMailAsText() throws IOException {
        send(List.of("page@client.example"), "<script>alert('x')</script>", "text/plain", "<b>bold</b> & \"more\"");

        String page = Web.get(server.httpUrl() + "/");

        assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), page);
        assertTrue(page.contains("&lt;b&gt;bold&lt;/b&gt; &amp; &quot;more&quot;"), page);
        assertFalse(page.contains("<script>"), page);
    }

    @Test
    void ofTwoAlternativesThePlainTextIsShown() throws IOException {
        String body = String.join(
                "\r\n",
                "--part",
                "Content-Type: text/html; charset=UTF-8",
                "",
                "<p>riche</p>",
                "--part",
                "Content-Type: text/plain; charset=UTF-8",
                "",
                "simple",
                "--part--");
        exchange(List.of("both@client.example"), "Deux versions", "multipart/alternative; boundary=part", "8bit", body);

        assertEquals("simple", server.mails("both@client.example").getFirst().text());
    }

    @Test
    void eitherPortInUseIsNamed(@TempDir Path other) {
        PortInUseException smtp =
                assertThrows(PortInUseException.class, () -> MailServer.start(other, server.smtpPort(), 0));
        PortInUseException page =
                assertThrows(PortInUseException.class, () -> MailServer.start(other, 0, server.httpPort()));

        assertTrue(smtp.getMessage().startsWith("port " + server.smtpPort() + " (SMTP) is in use"));
        assertTrue(page.getMessage().startsWith("port " + server.httpPort() + " (mail page) is in use"));
    }

    @Test
    void itComesBackOnTheSamePorts(@TempDir Path other) throws IOException {
        try (MailServer own = MailServer.start(other, 0, 0)) {
            int port = own.smtpPort();
            own.restart();
            assertEquals(port, own.smtpPort());
            assertEquals(List.of(), own.mails());
        }
    }

    private static void send(List<String> recipients, String subject, String type, String text) throws IOException {
        exchange(recipients, "=?UTF-8?B?" + base64(subject) + "?=", type, "base64", base64(text));
    }

    /** A conversation by hand, so that nothing but the server decides how a mail is read. */
    private static void exchange(List<String> recipients, String subject, String type, String encoding, String body)
            throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.smtpPort());
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            expect(in, "220");
            say(socket, in, "HELO test", "250");
            say(socket, in, "MAIL FROM:<suivi@insegur.example>", "250");
            for (String recipient : recipients) {
                say(socket, in, "RCPT TO:<" + recipient + ">", "250");
            }
            say(socket, in, "DATA", "354");
            String headers = "From: suivi@insegur.example\r\nTo: " + recipients.getFirst() + "\r\nSubject: " + subject
                    + "\r\nMIME-Version: 1.0\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding;
            say(socket, in, headers + "\r\n\r\n" + body + "\r\n.", "250");
            say(socket, in, "QUIT", "221");
        }
    }

    private static void say(Socket socket, BufferedReader in, String line, String expected) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        expect(in, expected);
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        String answer = in.readLine();
        assertTrue(answer != null && answer.startsWith(code), () -> "expected " + code + ", got " + answer);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
