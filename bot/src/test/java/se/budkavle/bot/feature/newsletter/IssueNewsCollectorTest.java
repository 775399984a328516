package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

class IssueNewsCollectorTest {

    private static final String COUNCIL = "hallbarhetsradet";
    private static final String ENERGY = "hallbar-energi";
    private static final String FILL = "Från det som är nytt";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");

    @Test
    void theWriterIsToldIfThereIsNoNews() {
        var card = draft(ENERGY, "Hej!");
        assertThat(card.presses(FILL).says()).contains("Inget har hänt i nätverken sedan förra numret");
        assertThat(issue().revision()).isOne();
    }

    @Test
    void upcomingMeetingsAreListedExceptCancelledOnes() {
        plan(ENERGY, "Vårmöte", "2027-03-18T08:00:00Z");
        var cancelled = plan(ENERGY, "Inställt möte", "2027-03-19T08:00:00Z");
        work.get(Meetings.class).save(cancelled.cancelled("sjuk", work.clock().instant()));
        plan(COUNCIL, "Rådets möte", "2027-03-20T08:00:00Z");
        var card = draft(ENERGY, "Hej!");
        assertThat(card.presses(FILL).says())
                .contains(
                        "Möten framöver",
                        "Vårmöte, torsdag 18 mars 2027 09:00–11:00, Stadshuset",
                        "Inledningen | Möten framöver")
                .doesNotContain("Inställt", "Rådets möte");
        assertThat(issue().text())
                .isEqualTo("Hej!\n\n# Möten framöver\n\n- **Vårmöte**, torsdag 18 mars 2027 09:00–11:00, Stadshuset");
        assertThat(card.presses(FILL).says()).contains("står redan i nyhetsbrev 2026-1");
        assertThat(issue().revision()).isEqualTo(2);
    }

    @Test
    void meetingsAndActivitiesMentionedInTheLastIssueAreReportedFirstOnceTheyHaveHappened() {
        SmallPlan.settle(work);
        plan(ENERGY, "Vårmöte", "2026-12-03T08:00:00Z");
        var moved = plan(ENERGY, "Seminarium", "2026-12-04T08:00:00Z");
        plan(ENERGY, "Långt fram", "2027-02-04T08:00:00Z");
        send(draft(ENERGY, "Vi arbetar med Energikartor.").presses(FILL));
        work.get(Meetings.class)
                .save(moved.movedTo(
                        Instant.parse("2026-12-08T08:00:00Z"),
                        Instant.parse("2026-12-08T10:00:00Z"),
                        work.clock().instant()));
        plan(ENERGY, "Extra möte", "2026-12-09T08:00:00Z");
        finish("2026-M1.3", ENERGY, "2026-12-10T08:00:00Z");
        work.clock().set(Instant.parse("2026-12-14T08:00:00Z"));
        draft(ENERGY, "").presses(FILL);
        assertThat(issue().text()).isEqualTo("""
                # Det blev av

                - **Vårmöte**, torsdag 3 december 2026 09:00–11:00, Stadshuset
                - **Seminarium**, tisdag 8 december 2026 09:00–11:00, Stadshuset
                - Energikartor är klart

                # Möten framöver

                - **Långt fram**, torsdag 4 februari 2027 09:00–11:00, Stadshuset""");
    }

    @Test
    void anActivityIsReportedAsFinishedOnceAllRespondentsSaySo() {
        SmallPlan.settle(work);
        var round = finish("2026-M1.3", ENERGY, "2026-11-24T08:00:00Z");
        var open = work.get(Questions.class)
                .save(Question.ofOrganisation(round.id(), "2026-M1.3", ENERGY, "sundsvall", 1));
        assertThat(draft(ENERGY, "").presses(FILL).says()).contains("Inget har hänt");
        answer(open, ActivityState.DONE, "2026-11-25T08:00:00Z");
        work.clock().set(Instant.parse("2026-11-26T08:00:00Z"));
        send(draft(ENERGY, "").presses(FILL));
        assertThat(issue().text()).isEqualTo("# Klart sedan sist\n\n- Energikartor är klart");
        work.clock().set(Instant.parse("2026-12-14T08:00:00Z"));
        finish("2026-M1.3", ENERGY, "2026-12-13T08:00:00Z");
        assertThat(draft(ENERGY, "").presses(FILL).says()).contains("Inget har hänt");
    }

    @Test
    void newChairsAreNamed() {
        var person = work.get(People.class).findByAccountId("9004").orElseThrow();
        work.get(Memberships.class)
                .save(Membership.appointed(
                        COUNCIL,
                        person,
                        "timra",
                        Role.CHAIR,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 11, 20),
                        null,
                        null,
                        work.clock().instant()));
        draft(COUNCIL, "").presses(FILL);
        assertThat(issue().text())
                .isEqualTo("# Nya ordföranden\n\n- Ledamot Timrå, majoritet är ordförande i Hållbarhetsrådet");
    }

    @Test
    void newsOfAClosedNetworkIsLeftOutOfAnIssueForSeveralNetworks() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById(COUNCIL).orElseThrow().closed(true));
        plan(COUNCIL, "Hemligt möte", "2027-03-18T08:00:00Z");
        assertThat(draft(COUNCIL + ", " + ENERGY, "").presses(FILL).says()).contains("Inget har hänt");
        draft(COUNCIL, "").presses(FILL);
        assertThat(issue().text()).contains("Hemligt möte");
    }

    @Test
    void theTitleOfAMeetingIsNotRenderedAsMarkup() {
        plan(ENERGY, "[Klick](https://evil.example) *nu*", "2027-03-18T08:00:00Z");
        assertThat(draft(ENERGY, "").presses(FILL).says()).contains("[Klick](https://evil.example) *nu*, torsdag");
    }

    @Test
    void theSectionAddedWithTheNewsCanBeMoved() {
        plan(ENERGY, "Vårmöte", "2027-03-18T08:00:00Z");
        var card = draft(ENERGY, "# Eget\n\nHej!").presses(FILL);
        card.chooses("1").presses("Flytta upp");
        assertThat(issue().text()).startsWith("# Möten framöver").endsWith("Hej!");
    }

    private BotReply draft(String networks, String text) {
        return coordinator
                .runs("newsletter new", Map.of("networks", networks))
                .fillsIn(Map.of("subject", "Nytt", "text", text));
    }

    /** Returns the newest newsletter issue. */
    private Issue issue() {
        return work.get(Issues.class)
                .findById(work.get(Issues.class).newest(1, 0).get(0).id())
                .orElseThrow();
    }

    private void send(BotReply card) {
        assertThat(card.says()).contains("utkast");
        var now = work.clock().instant();
        var issues = work.get(Issues.class);
        var scheduled = issues.save(issue().scheduled(now));
        var batch = work.get(Batches.class)
                .save(Batch.of("newsletter:" + scheduled.id(), "newsletter", scheduled.id(), now, now));
        work.get(BatchRecipients.class)
                .save(BatchRecipient.without(batch, BatchRecipient.State.SENT, null, null, null, null, List.of(), now));
        issues.save(scheduled.sending(batch.id(), now));
    }

    private Meeting plan(String network, String title, String startsAt) {
        var start = Instant.parse(startsAt);
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        network,
                        title,
                        start,
                        start.plusSeconds(7200),
                        Venue.of(se.budkavle.storage.meeting.MeetingFormat.PHYSICAL, "Stadshuset", null),
                        null,
                        work.clock().instant()));
    }

    /** Opens a status round about the activity and stores an answer that reports the activity as done. */
    private Round finish(String activityId, String network, String at) {
        var activity = work.get(Activities.class).findById(activityId).orElseThrow();
        var opener = work.get(People.class).findByAccountId("9002").orElseThrow();
        var now = Instant.parse(at).minusSeconds(60);
        var round = work.get(Rounds.class)
                .save(Round.open(
                        activity.planId(),
                        "T3 2026",
                        now.plusSeconds(86_400),
                        now.plusSeconds(90_000),
                        "1",
                        opener.id(),
                        now));
        answer(
                work.get(Questions.class).save(Question.ofOrganisation(round.id(), activityId, network, "timra", 0)),
                ActivityState.DONE,
                at);
        return round;
    }

    private void answer(Question question, ActivityState state, String at) {
        var by = work.get(People.class).findByAccountId("9004").orElseThrow().id();
        var answer = Answer.to(question, Answer.Given.of(state), by, false, Instant.parse(at));
        work.get(Questions.class).save(question.answered(answer));
    }
}
