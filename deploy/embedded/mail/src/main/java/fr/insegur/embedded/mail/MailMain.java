package fr.insegur.embedded.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes every mail by SMTP, delivers it nowhere, and shows what came on an HTTP port: JSON for tests, a page for people. */
public final class MailMain {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final GreenMail smtp;

    private MailMain(GreenMail smtp) {
        this.smtp = smtp;
    }

    /**
     * Serves until the process ends.
     *
     * @param args the SMTP port, then the HTTP port, both on loopback
     */
    public static void main(String[] args) throws Exception {
        GreenMail smtp =
                new GreenMail(new ServerSetup(Integer.parseInt(args[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        smtp.start();
        MailMain mails = new MailMain(smtp);
        HttpServer http = HttpServer.create(
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(args[1])), 0);
        http.createContext("/mails", exchange -> answer(exchange, "application/json", mails.json(exchange)));
        http.createContext("/", exchange -> answer(exchange, "text/html", Page.of(mails.received())));
        http.start();
        Thread.currentThread().join();
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String json(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        String to = query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring(3), StandardCharsets.UTF_8)
                : "";
        ArrayNode array = JSON.createArrayNode();
        for (Mail mail : received()) {
            if (to.isEmpty() || mail.to().equalsIgnoreCase(to)) {
                array.addObject()
                        .put("to", mail.to())
                        .put("from", mail.from())
                        .put("subject", mail.subject())
                        .put("text", mail.text())
                        .put("receivedAt", mail.receivedAt().toString());
            }
        }
        return array.toPrettyString();
    }

    /** Every mail in every box, oldest first. */
    private List<Mail> received() {
        List<Mail> mails = new ArrayList<>();
        for (GreenMailUser user : smtp.getUserManager().listUser()) {
            try {
                MailFolder inbox = smtp.getManagers().getImapHostManager().getInbox(user);
                for (StoredMessage message : inbox.getMessages()) {
                    mails.add(Mail.of(
                            user.getEmail(),
                            message.getMimeMessage(),
                            message.getReceivedDate().toInstant()));
                }
            } catch (FolderException | MessagingException | IOException e) {
                throw new IllegalStateException("the box of " + user.getEmail() + " cannot be read", e);
            }
        }
        mails.sort(Comparator.comparing(Mail::receivedAt));
        return mails;
    }
}
