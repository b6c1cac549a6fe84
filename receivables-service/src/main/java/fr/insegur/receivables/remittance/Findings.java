package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules find about one line, in the order in which they look. */
final class Findings {
    private static final Set<Effect> NOT_ASSIGNED = Set.of(Effect.REJECT, Effect.VERIFY);

    private final List<EligibilityCode> codes = new ArrayList<>();
    private final Map<EligibilityCode, Money> blocked = new EnumMap<>(EligibilityCode.class);

    void addIf(boolean holds, EligibilityCode code) {
        if (holds) {
            codes.add(code);
        }
    }

    /** @param amount the part that is not financed because of this */
    void block(EligibilityCode code, Money amount) {
        codes.add(code);
        blocked.put(code, amount);
    }

    boolean allowAssignment() {
        return codes.stream().map(EligibilityCode::effect).noneMatch(NOT_ASSIGNED::contains);
    }

    boolean allowFinancing() {
        return allowAssignment() && codes.stream().noneMatch(code -> code.effect() == Effect.NOT_FINANCED);
    }

    List<EligibilityCode> codes() {
        return List.copyOf(codes);
    }

    Map<EligibilityCode, Money> blocked() {
        return Map.copyOf(blocked);
    }
}
