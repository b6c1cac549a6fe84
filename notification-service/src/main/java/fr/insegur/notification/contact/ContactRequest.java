package fr.insegur.notification.contact;

import fr.insegur.notification.message.MessageTemplate;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is put.
 *
 * @param clientId the client company; the broker says it, and a client leaves it out or says its own
 * @param name as letters greet it, on one line
 * @param phone in international form
 * @param muted the messages that this contact does not want; none when absent
 */
@Schema(name = "ContactRequest", examples = ContactExamples.REQUEST)
record ContactRequest(
        @Nullable UUID clientId,

        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String name,

        @NotNull @Size(max = 254) @Email(regexp = "[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+\\.[^\\s@\\p{Cntrl}]+")
        String email,

        @Nullable @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String phone,
        @NotNull Channel channel,
        @Nullable @Size(max = 50) List<@NotNull MessageTemplate> muted) {

    /** What is not wanted, each once, in order. */
    List<MessageTemplate> mutedTemplates() {
        return muted == null ? List.of() : muted.stream().distinct().sorted().toList();
    }
}
