package fr.insegur.notification.contact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a contact is called and reached by, in clear: only for as long as it takes to answer or to send. */
public record ContactDetails(
        String name, String email, @Nullable String phone) {

    /** An address as all its spellings are written, to find it by. */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Shows nothing, because records end up in logs. */
    @Override
    public String toString() {
        return "ContactDetails[sealed]";
    }
}
