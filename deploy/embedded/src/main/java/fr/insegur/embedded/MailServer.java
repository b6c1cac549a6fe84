package fr.insegur.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An SMTP server that keeps every mail in memory and shows it on an HTTP port. */
public final class MailServer implements AutoCloseable {
    static final String COMPONENT = "SMTP";
    static final String PAGE = "mail page";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int smtpPort;
    private final int httpPort;
    private final ChildJvm child;

    private MailServer(Path folder, int smtpPort, int httpPort) {
        this.smtpPort = smtpPort;
        this.httpPort = httpPort;
        this.child = new ChildJvm(
                COMPONENT,
                "mail",
                folder,
                64,
                Map.of(),
                "fr.insegur.embedded.mail.MailMain",
                Integer.toString(smtpPort),
                Integer.toString(httpPort));
    }

    /** Starts it on loopback; port 0 takes a free one. */
    public static MailServer start(Path folder, int smtpPort, int httpPort) {
        ChildJvm.endOrphan(COMPONENT, folder);
        MailServer server = new MailServer(folder, Ports.claim(COMPONENT, smtpPort), Ports.claim(PAGE, httpPort));
        server.launch();
        return server;
    }

    private void launch() {
        child.launch();
        child.awaitReady(Duration.ofSeconds(60), () -> Web.answers(httpUrl() + "/mails"));
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int httpPort() {
        return httpPort;
    }

    /** Where a person reads the mails. */
    public String httpUrl() {
        return "http://127.0.0.1:" + httpPort;
    }

    /** Every mail since the start, oldest first. */
    public List<ReceivedMail> mails() {
        return mails("");
    }

    /** The mails of one recipient, oldest first; everybody's for an empty address. */
    public List<ReceivedMail> mails(String to) {
        String answer = Web.get(httpUrl() + "/mails?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        try {
            List<ReceivedMail> mails = new ArrayList<>();
            for (JsonNode mail : JSON.readTree(answer)) {
                mails.add(new ReceivedMail(
                        mail.required("to").asText(),
                        mail.required("from").asText(),
                        mail.required("subject").asText(),
                        mail.required("text").asText(),
                        Instant.parse(mail.required("receivedAt").asText())));
            }
            return mails;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return child.pid();
    }

    public void stop() {
        child.stop();
    }

    /** Ends it if need be and starts it again, empty, on the same ports. */
    public void restart() {
        child.stop();
        launch();
    }

    @Override
    public void close() {
        child.kill();
    }
}
