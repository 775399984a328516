package se.budkavle.bot.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Rounds;

/** Tests that each permission check depends on both the user and the network. */
class RightsTest {

    private static final Caller ADMINISTRATOR = caller("9001");
    private static final Caller COORDINATOR = caller("9002");
    private static final Caller OTHER_COORDINATOR = caller("9003");
    private static final Caller MEMBER = caller("9004");
    private static final Caller OTHER_MEMBER = caller("9008");
    private static final Caller STRANGER = caller("1");

    private final Workplace work = Workplace.fresh();
    private final Rights rights = work.get(Rights.class);
    private final RoundRights roundRights = work.get(RoundRights.class);
    private final NewsletterRights newsletterRights = work.get(NewsletterRights.class);
    private final AgendaRights agendaRights = work.get(AgendaRights.class);
    private final Network council = work.get(Networks.class)
            .save(work.get(Networks.class)
                    .findById("hallbarhetsradet")
                    .orElseThrow()
                    .closed(true));

    @Test
    void aPersonWithoutTheRequiredRightIsRefused() {
        for (var caller : new Caller[] {STRANGER, MEMBER, COORDINATOR, ADMINISTRATOR}) {
            rights.require(RequiredRight.ANYONE, caller);
        }
        rights.require(RequiredRight.PERSON, MEMBER);
        rights.require(RequiredRight.COORDINATOR, COORDINATOR);
        rights.require(RequiredRight.ADMINISTRATOR, ADMINISTRATOR);
        refused("directory.unknown-person", () -> rights.require(RequiredRight.PERSON, STRANGER));
        refused("directory.only-coordinators", () -> rights.require(RequiredRight.COORDINATOR, MEMBER));
        refused("directory.only-administrator", () -> rights.require(RequiredRight.ADMINISTRATOR, COORDINATOR));
    }

    @Test
    void aPersonIsRecognisedByTheirAccount() {
        assertThat(rights.person(MEMBER).name()).isEqualTo("Ledamot Timrå, majoritet");
        assertThat(rights.known(MEMBER)).contains(rights.person(MEMBER));
        assertThat(rights.known(STRANGER)).isEmpty();
    }

    @Test
    void onlyAnAdministratorHasTheAdministratorRight() {
        assertThat(rights.administers(ADMINISTRATOR)).isTrue();
        assertThat(rights.administers(COORDINATOR)).isFalse();
        rights.requireAdministrator(ADMINISTRATOR);
        refused("directory.only-administrator", () -> rights.requireAdministrator(COORDINATOR));
    }

    @Test
    void onlyTheNetworksOwnCoordinatorMayCoordinateTheNetwork() {
        assertThat(rights.mayCoordinate(COORDINATOR, council.id())).isTrue();
        assertThat(rights.mayCoordinate(OTHER_COORDINATOR, council.id())).isFalse();
        assertThat(rights.coordinating(COORDINATOR)).accepts(council.id()).rejects("socialchefer");
        rights.requireCoordinating(COORDINATOR, council);
        refused("directory.only-coordinator", () -> rights.requireCoordinating(MEMBER, council));
    }

    @Test
    void onlyPeopleInAClosedNetworkMayReadTheNetwork() {
        assertThat(rights.mayRead(MEMBER, council)).isTrue();
        assertThat(rights.mayRead(OTHER_MEMBER, council)).isFalse();
        assertThat(rights.reading(MEMBER)).accepts(council);
        assertThat(rights.reading(OTHER_MEMBER)).rejects(council).accepts(council.closed(false));
        rights.requireReading(MEMBER, council);
        refused("directory.closed-network", () -> rights.requireReading(OTHER_MEMBER, council));
    }

    @Test
    void anAdministratorBelongsToEveryNetworkEvenWithoutARoleThere() {
        assertThat(rights.belonging(ADMINISTRATOR)).accepts(council);
        assertThat(rights.belonging(OTHER_MEMBER)).rejects(council);
        assertThat(rights.reader(MEMBER).hasRoleIn(council)).isTrue();
        assertThat(rights.reader(ADMINISTRATOR).hasRoleIn(council)).isFalse();
        assertThat(rights.belongs(rights.person(MEMBER).id(), council.id())).isTrue();
        assertThat(rights.belongs(rights.person(OTHER_MEMBER).id(), council.id()))
                .isFalse();
        rights.requireBelonging(ADMINISTRATOR, council, "not.in");
        rights.requireRoleIn(MEMBER, council, "not.in");
        refused("not.in", () -> rights.requireBelonging(OTHER_MEMBER, council.closed(false), "not.in"));
        refused("not.in", () -> rights.requireRoleIn(ADMINISTRATOR, council, "not.in"));
    }

    @Test
    void coordinatorsMayApproveAnAgendaOnlyIfTheNetworkHasNoChair() {
        assertThat(agendaRights.mayRunAgenda(COORDINATOR, council)).isTrue();
        assertThat(agendaRights.mayRunAgenda(MEMBER, council)).isFalse();
        refused("agenda.only-runners", () -> agendaRights.requireRunningAgenda(MEMBER, council));
        assertThat(rights.chairsOf(council)).isEmpty();
        assertThat(agendaRights.mayApproveAgenda(COORDINATOR, council)).isTrue();
        agendaRights.requireApprovingAgenda(COORDINATOR, council);
        appoint(MEMBER, Role.CHAIR);
        assertThat(rights.chairsOf(council)).extracting(Membership::role).containsExactly(Role.CHAIR);
        agendaRights.requireRunningAgenda(MEMBER, council);
        assertThat(agendaRights.mayApproveAgenda(MEMBER, council)).isTrue();
        assertThat(agendaRights.mayApproveAgenda(COORDINATOR, council)).isFalse();
        refused("agenda.only-chair", () -> agendaRights.requireApprovingAgenda(COORDINATOR, council));
    }

    @Test
    void onlyTheSecretaryTheChairOrTheCoordinatorMayManageDocuments() {
        refused("directory.only-coordinator", () -> rights.requireKeepingPapers(MEMBER, council));
        appoint(MEMBER, Role.SECRETARY);
        rights.requireKeepingPapers(MEMBER, council);
        rights.requireKeepingPapers(COORDINATOR, council);
    }

    @Test
    void aNewsletterMayBeWrittenOnlyByPeopleWithThatRightInAllItsNetworks() {
        var other = work.get(Networks.class).findById("socialchefer").orElseThrow();
        refused("newsletter.only-writers", () -> newsletterRights.requireWritingNewsletter(MEMBER, List.of(council)));
        assertThat(newsletterRights.mayWriteNewsletter(MEMBER, List.of(council)))
                .isFalse();
        appoint(MEMBER, Role.SECRETARY);
        newsletterRights.requireWritingNewsletter(MEMBER, List.of(council));
        assertThat(newsletterRights.mayWriteNewsletter(MEMBER, List.of(council)))
                .isTrue();
        assertThat(newsletterRights.writingNewsletters(MEMBER))
                .accepts(council.id())
                .rejects(other.id());
        assertThat(newsletterRights.mayWriteNewsletter(MEMBER, List.of(council, other)))
                .isFalse();
        refused(
                "newsletter.only-writers",
                () -> newsletterRights.requireWritingNewsletter(MEMBER, List.of(council, other)));
        newsletterRights.requireWritingNewsletter(ADMINISTRATOR, List.of(council, other));
    }

    @Test
    void beforeANewsletterIssueIsSentOnlyItsWritersMayReadTheIssue() {
        var now = MovableClock.START;
        var ofCouncil = Issue.draft(2026, 1, "Nytt", "Text", List.of(council.id()), "P", now);
        var ofBoth = Issue.draft(2026, 2, "Nytt", "Text", List.of(council.id(), "socialchefer"), "P", now);
        assertThat(newsletterRights.readingIssues(COORDINATOR))
                .accepts(ofCouncil.summary())
                .rejects(ofBoth.summary());
        assertThat(newsletterRights.readingIssues(MEMBER)).rejects(ofCouncil.summary(), ofBoth.summary());
        assertThat(newsletterRights.readingIssues(MEMBER))
                .rejects(ofCouncil.scheduled(now).summary());
        var sent = ofCouncil.scheduled(now).sending("B", now);
        assertThat(newsletterRights.readingIssues(MEMBER)).accepts(sent.summary());
        assertThat(newsletterRights.readingIssues(OTHER_MEMBER))
                .rejects(sent.summary())
                .accepts(ofBoth.scheduled(now).sending("B", now).summary());
    }

    @Test
    void coordinatorsMayAppointMembersButNotCoordinators() {
        rights.requireAppointing(COORDINATOR, Role.MEMBER, council);
        refused("directory.only-administrator", () -> rights.requireAppointing(COORDINATOR, Role.COORDINATOR, council));
    }

    @Test
    void aQuestionMayBeAnsweredByThePersonAskedOrByACoordinator() {
        var ofTimra = Question.ofOrganisation("round", "activity", council.id(), "timra", 0);
        var ofCoordinator = Question.ofCoordinator("round", "activity", council.id(), 0);
        assertThat(roundRights.requireAnswering(MEMBER, ofTimra).onBehalf()).isFalse();
        assertThat(roundRights.requireAnswering(COORDINATOR, ofTimra).onBehalf())
                .isTrue();
        assertThat(roundRights.requireAnswering(COORDINATOR, ofCoordinator).onBehalf())
                .isFalse();
        assertThat(roundRights.requireAnswering(ADMINISTRATOR, ofCoordinator).onBehalf())
                .isTrue();
        refused("directory.only-coordinator", () -> roundRights.requireAnswering(MEMBER, ofCoordinator));
    }

    @Test
    void aRoundMayBeClosedOnlyByItsOpenerOrACoordinatorOfAllItsNetworks() {
        SmallPlan.settle(work);
        work.as("Samordnare social")
                .runs("round open", Map.of("period", "T3 2026", "due", "+2"))
                .confirms();
        var round = work.get(Rounds.class).open().get(0);
        assertThat(roundRights.networksOf(round)).extracting(Network::id).containsExactly("socialchefer");
        roundRights.requireActingFor(OTHER_COORDINATOR, round);
        roundRights.requireActingFor(ADMINISTRATOR, round);
        refused("directory.only-coordinator", () -> roundRights.requireActingFor(COORDINATOR, round));
    }

    private void appoint(Caller caller, Role role) {
        var person = work.get(People.class).findByAccountId(caller.accountId()).orElseThrow();
        work.get(Memberships.class)
                .save(Membership.appointed(
                        council.id(),
                        person,
                        null,
                        role,
                        PoliticalSide.NONE,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }

    private static Caller caller(String account) {
        return new Caller(account, "Någon", Phrasebook.SWEDISH, false, true);
    }

    private static void refused(String reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(reason);
    }
}
