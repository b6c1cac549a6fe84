package fr.insegur.testkit;

import fr.insegur.embedded.TokenRequest;

/** The issuer of tests and of a developer's machine. */
class LocalTokenContractTest extends TokenContract {
    @Override
    protected String issuerUrl() {
        return Components.issuer().issuerUrl();
    }

    @Override
    protected String token(String role) {
        return Tokens.of(TokenRequest.role(role));
    }
}
