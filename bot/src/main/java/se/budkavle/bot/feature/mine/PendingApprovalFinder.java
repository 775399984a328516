package se.budkavle.bot.feature.mine;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.AgendaRights;
import se.budkavle.bot.rights.IssueApprovers;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.minutes.OpenVerification;
import se.budkavle.bot.view.minutes.OpenVerificationFinder;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.approval.Approvals;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;

/**
 * Finds the unapproved meeting agendas and newsletter issues that a person can approve, and the formal minutes that the
 * person has not verified (confirmed).
 */
@Component
class PendingApprovalFinder {

    private final Approvals approvals;
    private final AllNetworkSettings networkSettings;
    private final Networks networks;
    private final Issues issues;
    private final IssueApprovers approvers;
    private final AgendaRights agendaRights;
    private final OpenVerificationFinder verifications;
    private final Rights rights;

    PendingApprovalFinder(
            Approvals approvals,
            AllNetworkSettings networkSettings,
            Networks networks,
            Issues issues,
            IssueApprovers approvers,
            AgendaRights agendaRights,
            OpenVerificationFinder verifications,
            Rights rights) {
        this.approvals = approvals;
        this.networkSettings = networkSettings;
        this.networks = networks;
        this.issues = issues;
        this.approvers = approvers;
        this.agendaRights = agendaRights;
        this.verifications = verifications;
        this.rights = rights;
    }

    /** Returns the coming meetings with an unapproved agenda that the person can approve. */
    List<Meeting> agendas(Person person, List<Meeting> ahead) {
        var waiting = ahead.isEmpty()
                ? List.<Approval>of()
                : approvals.findAllBySubjectInAndDecidedByIsNull(
                        ahead.stream().map(one -> Approval.agendaOf(one.id())).toList());
        return ahead.stream()
                .filter(meeting -> waiting.stream()
                        .filter(one -> one.subject().equals(Approval.agendaOf(meeting.id())))
                        .anyMatch(one -> mayGive(person, one, meeting.networkId())))
                .toList();
    }

    private boolean mayGive(Person person, Approval approval, String networkId) {
        var approvers = agendaRights
                .agendaApproversOf(networks.findById(networkId).orElseThrow())
                .stream()
                .map(Membership::personId)
                .collect(Collectors.toSet());
        return networkSettings.of(networkId).chairApproves()
                && approvers.contains(person.id())
                && approval.mayBeGivenBy(person.id(), approvers.size() > 1);
    }

    /** Returns the unapproved newsletter issues that the person can approve. */
    List<Issue> issues(Person person) {
        return issues.waitingForApproval().stream()
                .filter(approvers::isWanted)
                .filter(issue -> approvers.of(issue).contains(person.id()))
                .toList();
    }

    /**
     * Returns the formal minutes that the person is to verify and has not verified yet. Omits the minutes of networks
     * that the person may not read.
     */
    List<OpenVerification> minutes(Person person) {
        return verifications.missingFrom(person.id()).stream()
                .filter(one -> rights.mayRead(
                        person.id(),
                        networks.findById(one.meeting().networkId()).orElseThrow()))
                .toList();
    }
}
