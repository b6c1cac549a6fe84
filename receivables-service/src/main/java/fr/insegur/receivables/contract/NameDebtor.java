package fr.insegur.receivables.contract;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.identifier.ValidSiren;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client names a debtor under its contract, so that it can ask for a limit and assign invoices on it. */
@ApplicationScoped
class NameDebtor {
    private final ContractRepository contracts;
    private final DebtorRepository debtors;
    private final BusinessClock clock;

    NameDebtor(ContractRepository contracts, DebtorRepository debtors, BusinessClock clock) {
        this.contracts = contracts;
        this.debtors = debtors;
        this.clock = clock;
    }

    /** @param siren nine digits with a valid check digit */
    @Schema(name = "NameDebtor", examples = """
                    {"siren":"732829320","name":"Coopérative Laitière du Bessin","address":{"line":"12 rue de la Gare",\
                    "postalCode":"14400","city":"Bayeux","country":"FR"}}""")
    record Command(
            @NotNull @ValidSiren @Schema(pattern = "^[0-9]{9}$")
            String siren,

            @NotBlank @Size(max = 200) String name,
            @NotNull @Valid Address address) {}

    @Transactional
    DebtorView name(UUID clientId, UUID contractId, Command command) {
        // The lock makes one of two simultaneous namings of the same debtor see the other.
        Contract contract = contracts.lockedOf(contractId, clientId);
        if (command.siren().equals(contract.clientSiren())) {
            throw Refused.unprocessable("debtor-is-client", "a company cannot owe its own invoices");
        }
        if (!debtors.bySiren(contractId, List.of(command.siren())).isEmpty()) {
            throw Refused.conflict("debtor-exists", "this contract has a debtor with that SIREN");
        }
        Debtor debtor =
                new Debtor(Ids.next(), contract, command.siren(), command.name(), command.address(), clock.now());
        debtors.persist(debtor);
        return DebtorView.of(debtor);
    }
}
