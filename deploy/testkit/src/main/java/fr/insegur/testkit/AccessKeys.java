package fr.insegur.testkit;

import fr.insegur.embedded.TokenRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What callers of the security matrix show at the door. */
interface AccessKeys {
    /** A token with which somebody of that role is let in. */
    String valid(String role, Tenant tenant);

    /** A token of somebody of that role that carries these scopes and no others. */
    String valid(String role, Tenant tenant, Set<String> scopes);

    /** By what is wrong with it: tokens that say the same and must not be believed, the empty one for nobody. */
    Map<String, String> invalid(String role, Tenant tenant);

    /** Tokens that the issuer of this test run signed, and forgeries of them. */
    final class Issued implements AccessKeys {
        @Override
        public String valid(String role, Tenant tenant) {
            return Tokens.of(request(role, tenant));
        }

        @Override
        public String valid(String role, Tenant tenant, Set<String> scopes) {
            return Tokens.of(request(role, tenant).withScopes(scopes));
        }

        @Override
        public Map<String, String> invalid(String role, Tenant tenant) {
            TokenRequest request = request(role, tenant);
            String genuine = Tokens.of(request);
            Map<String, String> tokens = new LinkedHashMap<>();
            tokens.put("nobody", "");
            tokens.put("something that is no token", "letmein");
            tokens.put("an expired token", Tokens.expired(request));
            tokens.put("a token for another audience", Tokens.otherAudience(request));
            tokens.put("a token of another issuer", Tokens.otherIssuer(request));
            tokens.put("a token with algorithm none", ForgedTokens.unsigned(genuine));
            tokens.put("a token that an unknown key signed", ForgedTokens.byUnknownKey(genuine));
            tokens.put("a token that an unknown key signed in the issuer's name", ForgedTokens.inIssuersName(genuine));
            tokens.put("a token with claims changed after it was signed", ForgedTokens.altered(genuine));
            return tokens;
        }

        private static TokenRequest request(String role, Tenant tenant) {
            return switch (role) {
                case "client" -> Tokens.asClient(tenant.clientId());
                case "partner" -> Tokens.asPartner(tenant.partnerId());
                default -> TokenRequest.role(role);
            };
        }
    }
}
