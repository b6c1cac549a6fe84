package fr.insegur.receivables.contract;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The broker says what it knows of a debtor that no invoice tells; it holds for what is assigned from then on. */
@ApplicationScoped
class FlagDebtor {
    private final DebtorRepository debtors;
    private final BusinessClock clock;
    private final Trail trail;

    FlagDebtor(DebtorRepository debtors, BusinessClock clock, Trail trail) {
        this.debtors = debtors;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @param flags all that hold from now on; none takes back what was said before
     * @param reason where it is known from
     */
    @Schema(name = "FlagDebtor", examples = """
                    {"flags":["INSOLVENT"],"reason":"Redressement judiciaire, BODACC du 12 janvier 2026"}""")
    record Command(
            @NotNull @Size(max = 4) Set<@NotNull DebtorFlag> flags,
            @NotBlank @Size(max = 500) String reason) {}

    /** @throws Refused 404 when the contract has no such debtor */
    @Transactional
    DebtorFlagsView flag(UUID contractId, UUID debtorId, Command command) {
        Debtor debtor = debtors.ofContract(contractId, debtorId)
                .orElseThrow(() -> Refused.unknown("debtor-unknown", "this contract has no such debtor"));
        debtor.flag(command.flags(), command.reason(), clock.now());
        DebtorFlagsView view = DebtorFlagsView.of(debtor);
        trail.record("debtors.flag", contractId + "/" + debtorId, command.reason(), view);
        return view;
    }
}
