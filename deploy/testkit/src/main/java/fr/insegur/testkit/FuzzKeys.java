package fr.insegur.testkit;

import java.util.List;

/**
 * Who may make an operation, and who pretends to.
 *
 * @param tokens of those that are let in; none where nobody has to be known
 * @param forged that must not be believed
 */
record FuzzKeys(List<String> tokens, List<String> forged) {
    static final FuzzKeys NOBODY = new FuzzKeys(List.of(), List.of());

    String token(int drawn) {
        return tokens.isEmpty() ? "" : tokens.get(drawn % tokens.size());
    }
}
