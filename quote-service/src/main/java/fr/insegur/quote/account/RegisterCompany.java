package fr.insegur.quote.account;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a company's wish for an account; the broker decides. */
@ApplicationScoped
class RegisterCompany {
    /** Nobody keeps companies away from their owners by registering them all. */
    private static final int MOST_OPEN = 20;

    private final CompanyRepository companies;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Scopes scopes;

    RegisterCompany(CompanyRepository companies, Outbox outbox, BusinessClock clock, Scopes scopes) {
        this.companies = companies;
        this.outbox = outbox;
        this.clock = clock;
        this.scopes = scopes;
    }

    @Transactional
    CompanyView register(String registrant, NewCompany wanted) {
        if (wanted.vatNumber() != null && !wanted.vatNumber().equals(VatNumberRules.of(wanted.siren()))) {
            String message = "is not the VAT number of this SIREN";
            throw Refused.invalid(
                    "vat-number-invalid", message, new FieldProblem("/vatNumber", "vat-number-invalid", message));
        }
        companies.serialiseRegistrations();
        // Whether somebody else has it is all that is learned of the others.
        if (scopes.call(Scope.everybody(), () -> companies.isTaken(wanted.siren()))) {
            throw Refused.conflict("company-registered", "this company has an account, or asked for one");
        }
        if (companies.requestedBy(registrant) >= MOST_OPEN) {
            throw Refused.conflict("too-many-companies", "wait until the broker has decided on the others");
        }
        Company company = new Company(wanted, registrant, clock.now());
        companies.persist(company);
        outbox.append(AccountEvents.registered(company));
        return CompanyView.of(company);
    }
}
