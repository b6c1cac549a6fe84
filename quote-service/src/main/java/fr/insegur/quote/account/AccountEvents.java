package fr.insegur.quote.account;

import fr.insegur.platform.membership.Membership;
import fr.insegur.platform.outbox.OutgoingEvent;
import java.util.List;
import java.util.UUID;

/** What is published of companies and of who acts for them: never a name, and a reason only as what was decided. */
final class AccountEvents {
    private static final String TOPIC = "accounts.v1";

    private AccountEvents() {}

    record CompanyRegistered(UUID companyId, String siren) {}

    record CompanyApproved(UUID companyId, String siren, String adviser) {}

    record CompanyRefused(UUID companyId) {}

    record AdviserAssigned(UUID companyId, String adviser) {}

    record MemberAdded(UUID companyId, String subject, String part, List<String> scopes) {}

    record MemberRemoved(UUID companyId, String subject) {}

    static OutgoingEvent registered(Company company) {
        return event(company.id(), "company-registered.v1", new CompanyRegistered(company.id(), company.siren()));
    }

    static OutgoingEvent approved(Company company, String adviser) {
        return event(company.id(), "company-approved.v1", new CompanyApproved(company.id(), company.siren(), adviser));
    }

    static OutgoingEvent refused(Company company) {
        return event(company.id(), "company-refused.v1", new CompanyRefused(company.id()));
    }

    static OutgoingEvent adviserAssigned(Company company, String adviser) {
        return event(company.id(), "adviser-assigned.v1", new AdviserAssigned(company.id(), adviser));
    }

    /** Also of a member that is given another part. */
    static OutgoingEvent added(CompanyMember member) {
        Membership membership = member.membership();
        return event(
                member.companyId(),
                "member-added.v1",
                new MemberAdded(
                        member.companyId(),
                        member.subject(),
                        membership.part(),
                        membership.scopes().stream().sorted().toList()));
    }

    static OutgoingEvent removed(CompanyMember member) {
        return event(member.companyId(), "member-removed.v1", new MemberRemoved(member.companyId(), member.subject()));
    }

    private static OutgoingEvent event(UUID companyId, String type, Object data) {
        return new OutgoingEvent(TOPIC, companyId, type, data, companyId, null);
    }
}
