package fr.insegur.notification.contact;

import static fr.insegur.notification.TestContacts.body;
import static fr.insegur.notification.TestContacts.email;
import static fr.insegur.notification.TestContacts.put;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.notification.TestDatabase;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.vault.CannotOpen;
import fr.insegur.platform.vault.ResealRows;
import fr.insegur.platform.vault.SealedTable;
import fr.insegur.platform.vault.Vault;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What is sealed of a contact, and how it is found all the same. */
@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class ContactSecrecyResourceTest {
    private final UUID company = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();

    @Inject
    Scopes scopes;

    @Inject
    ContactRepository contacts;

    @Inject
    Vault vault;

    @Inject
    DataSource dataSource;

    @Test
    void nothingOfAContactIsInTheDatabaseInClear() {
        put(
                        Tokens.client(company),
                        contact,
                        "{\"name\":\"Odile Canari\",\"email\":\"%s\",\"phone\":\"+33231004217\",\"channel\":\"EMAIL\"}"
                                .formatted(email(company)))
                .then()
                .statusCode(201)
                .body("name", equalTo("Odile Canari"))
                .body("phone", equalTo("+33231004217"));
        String row = TestDatabase.rows(
                        "SELECT encode(name, 'escape'), encode(email, 'escape'), encode(phone, 'escape'),"
                                + " encode(email_hash, 'escape'), encode(name, 'hex') FROM contact WHERE id = ?",
                        contact)
                .getFirst();
        assertTrue(row.contains("local"), "the key's name is in the row");
        for (String clear :
                List.of("Canari", "camille", "grossiste", "4217", HexFormat.of().formatHex("Odile".getBytes(UTF_8)))) {
            assertFalse(row.contains(clear), clear);
        }
    }

    @Test
    void aContactIsFoundByItsExactAddressWhateverItsCase() {
        put(Tokens.client(company), contact, body(company, "")).then().statusCode(201);
        String address = email(company);
        found(Tokens.broker(), address.toUpperCase(Locale.ROOT)).body("items.id", contains(contact.toString()));
        found(Tokens.client(company), " " + address + " ").body("items.id", contains(contact.toString()));
        found(Tokens.broker(), address.substring(1)).body("items.size()", equalTo(0));
        found(Tokens.client(UUID.randomUUID()), address).body("items.size()", equalTo(0));
        given().auth()
                .oauth2(Tokens.broker())
                .queryParam("email", "a".repeat(255))
                .get("/v1/contacts")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"));
        // Under its new address alone.
        put(Tokens.client(company), contact, body(company, "").replace("camille.", "odile."))
                .then()
                .statusCode(200);
        found(Tokens.broker(), address).body("items.size()", equalTo(0));
        found(Tokens.broker(), address.replace("camille.", "odile.")).body("items.id", contains(contact.toString()));
    }

    @Test
    void contactsFollowANewKeyAndAreFoundAllTheWhile() {
        put(Tokens.client(company), contact, body(company, "")).then().statusCode(201);
        String configured = ConfigProvider.getConfig().getValue("insegur.vault.keys", String.class);
        String next = "next:" + Base64.getEncoder().encodeToString(new byte[32]);
        List<SealedTable> tables = List.of(ContactSealing.TABLE);
        new ResealRows(dataSource, tables, new Vault(List.of(next, configured)), scopes).sweep();
        try {
            Vault onlyNext = new Vault(List.of(next));
            Contact row = scopes.call(
                    Scope.client(company),
                    () -> QuarkusTransaction.requiringNew().call(() -> contacts.findById(contact)));
            assertEquals(email(company), row.open(onlyNext).email());
            assertThrows(CannotOpen.class, () -> row.open(vault));
            assertEquals(
                    List.of(contact),
                    scopes
                            .call(
                                    Scope.client(company),
                                    () -> QuarkusTransaction.requiringNew()
                                            .call(() -> contacts.page(
                                                    Optional.of(company),
                                                    Optional.of(onlyNext.hashes(ContactSealing.EMAIL, email(company))),
                                                    PageRequest.of(null, null))))
                            .stream()
                            .map(Contact::id)
                            .toList());
        } finally {
            new ResealRows(dataSource, tables, new Vault(List.of(configured, next)), scopes).sweep();
        }
        found(Tokens.broker(), email(company)).body("items.id", contains(contact.toString()));
    }

    private static io.restassured.response.ValidatableResponse found(String token, String email) {
        return given().auth()
                .oauth2(token)
                .queryParam("email", email)
                .get("/v1/contacts")
                .then()
                .statusCode(200);
    }
}
