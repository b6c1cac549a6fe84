package fr.insegur.notification.contact;

import fr.insegur.notification.message.MessageTemplate;
import fr.insegur.platform.vault.CannotOpen;
import fr.insegur.platform.vault.Place;
import fr.insegur.platform.vault.Vault;
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

/** A person, or a shared mailbox, of a client company that is told of what happens; who it is, is sealed. */
@Entity
public class Contact {
    @Id
    private UUID id;

    @Column(name = "client_id")
    private UUID clientId;

    private byte[] name;
    private byte[] email;
    private byte @Nullable [] phone;

    @Column(name = "email_hash")
    private byte[] emailHash;

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

    void describe(ContactRequest request, Vault vault, Instant at) {
        name = vault.seal(place("name"), request.name());
        email = vault.seal(place("email"), request.email());
        phone = request.phone() == null ? null : vault.seal(place("phone"), request.phone());
        emailHash = vault.hash(ContactSealing.EMAIL, ContactDetails.normalised(request.email()));
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

    /** @throws CannotOpen when the key is gone or the row was tampered with */
    public ContactDetails open(Vault vault) {
        return new ContactDetails(
                vault.open(place("name"), name),
                vault.open(place("email"), email),
                phone == null ? null : vault.open(place("phone"), phone));
    }

    private Place place(String column) {
        return Place.of("contact", column, id);
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
