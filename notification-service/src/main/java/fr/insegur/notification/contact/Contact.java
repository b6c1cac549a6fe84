package fr.insegur.notification.contact;

import fr.insegur.notification.message.MessageTemplate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person, or a shared mailbox, of a client company that is told of what happens. */
@Entity
public class Contact {
    @Id
    private UUID id;

    @Column(name = "client_id")
    private UUID clientId;

    private String name;
    private String email;
    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] muted = {};

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    Contact(UUID id, UUID clientId, Instant at) {
        this.id = id;
        this.clientId = clientId;
        this.createdAt = at;
    }

    void describe(ContactRequest request, Instant at) {
        name = request.name();
        email = request.email();
        phone = request.phone();
        channel = request.channel();
        muted = request.mutedTemplates().stream().map(Enum::name).toArray(String[]::new);
        updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    UUID clientId() {
        return clientId;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    public Channel channel() {
        return channel;
    }

    Set<MessageTemplate> muted() {
        Set<MessageTemplate> templates = new TreeSet<>();
        Arrays.stream(muted).map(MessageTemplate::valueOf).forEach(templates::add);
        return templates;
    }

    /** Whether this contact does not want such messages. */
    public boolean mutes(MessageTemplate template) {
        return Arrays.asList(muted).contains(template.name());
    }
}
