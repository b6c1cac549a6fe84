package fr.insegur.notification.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Keeps the facts of a message as JSON until it is sent, and then writes it in French. */
@ApplicationScoped
public class LetterWriter {
    private static final String FOLDER = "mail/";

    private final Engine engine;
    private final ObjectMapper json;

    LetterWriter(Engine engine, ObjectMapper json) {
        this.engine = engine;
        // A message may wait longer than a release lasts, so a field that is gone meanwhile does not hold it back.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public String contentOf(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message cannot be kept", impossible);
        }
    }

    /**
     * @param content as {@link #contentOf} gave it
     * @param recipient the name that the letter greets
     * @throws IllegalArgumentException when the content is not that of this template
     */
    public Letter write(MessageTemplate template, String content, String recipient) {
        Message message;
        try {
            message = json.readValue(content, template.content());
        } catch (JsonProcessingException foreign) {
            throw new IllegalArgumentException("the content is not that of " + template);
        }
        Template text = template(template, ".txt");
        Template.Fragment subject = Objects.requireNonNull(text.getFragment("subject"), "a letter has a subject");
        return new Letter(
                subject.data("message", message, "recipient", recipient)
                        .render()
                        .strip(),
                text.data("message", message, "recipient", recipient).render().strip() + "\n",
                template(template, ".html")
                        .data("message", message, "recipient", recipient)
                        .render());
    }

    private Template template(MessageTemplate template, String suffix) {
        String id = FOLDER + template.file() + suffix;
        return Objects.requireNonNull(engine.getTemplate(id), () -> "no template " + id);
    }
}
