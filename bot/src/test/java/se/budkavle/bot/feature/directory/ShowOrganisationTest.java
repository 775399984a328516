package se.budkavle.bot.feature.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.NewId;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;
import se.budkavle.storage.takehome.TakeHome;
import se.budkavle.storage.takehome.TakeHomeAnswer;
import se.budkavle.storage.takehome.TakeHomeAnswers;
import se.budkavle.storage.takehome.TakeHomes;

class ShowOrganisationTest {

    private static final String COUNCIL = "hallbarhetsradet";

    private final Workplace work = Workplace.fresh();
    private final TestUser member = work.as("Ledamot Timrå, majoritet");
    private final Instant now = work.clock().instant();

    @Test
    void namesOfNetworksWithCommasAreSeparatedBySemicolons() {
        work.get(JdbcTemplate.class)
                .update("update network set title = 'Miljö, presidier och chefer' where id = 'hallbar-energi'");
        assertThat(shows(member, "sundsvall"))
                .contains("Utan egna platser: Miljö, presidier och chefer; Socialchefsnätverket");
    }

    @Test
    void theOrganisationsSeatsAreShownWithTheirHoldersAndVacancies() {
        assertThat(shows(member, "sundsvall"))
                .contains(
                        "Sundsvalls kommun",
                        "Deltar i 3 nätverk",
                        "1 av 2 platser tillsatta",
                        "Hållbarhetsrådet\n✓ majoritet: Ledamot Sundsvall, majoritet\n○ opposition: vakant",
                        "Utan egna platser: Nätverket för hållbar energi, Socialchefsnätverket",
                        "Ingen statusrunda har frågat")
                .doesNotContain("Timrå", "Beslut");
        assertThat(shows(member, "lansstyrelsen")).contains("Hållbarhetsrådet (inbjuden)");
        assertThat(member.inEnglish()
                        .runs("organisation show", Map.of("organisation", "lansstyrelsen"))
                        .says())
                .contains("Hållbarhetsrådet (guest)");
    }

    @Test
    void withoutANameThePersonsOwnOrganisationIsShown() {
        assertThat(member.runs("organisation show").says()).contains("Timrå kommun");
        assertThat(work.as("Samordnare miljö").runs("organisation show").says()).contains("Ange vilken organisation");
        assertThat(work.asStranger("Främling")
                        .runs("organisation show", Map.of("organisation", "timra"))
                        .says())
                .doesNotContain("Timrå kommun");
    }

    @Test
    void answersAndMissingAnswersInTheOpenRoundAreCounted() {
        SmallPlan.settle(work);
        var closed = round("T2 2026", now.minus(Duration.ofDays(90)));
        asks(closed, "M1.1", COUNCIL, "timra", true);
        work.get(Rounds.class).save(closed.close(now.minus(Duration.ofDays(60))));
        assertThat(shows(member, "timra")).contains("Statusrunda T2 2026: 1 av 1 svar");
        var open = round("T3 2026", now);
        asks(open, "M1.1", COUNCIL, "timra", true);
        asks(open, "M1.3", "hallbar-energi", "timra", false);
        asks(open, "M1.3", "hallbar-energi", "sundsvall", false);
        assertThat(shows(member, "timra"))
                .contains("Statusrunda T3 2026: 1 av 2 svar", "○ M1.3 Energikartor")
                .doesNotContain("T2 2026", "○ M1.1");
    }

    @Test
    void theAnswersToTheLastRoundAreCountedIfTheOpenRoundAsksOnlyOtherOrganisations() {
        SmallPlan.settle(work);
        var closed = round("T2 2026", now.minus(Duration.ofDays(90)));
        asks(closed, "M1.1", COUNCIL, "timra", true);
        work.get(Rounds.class).save(closed.close(now.minus(Duration.ofDays(60))));
        asks(round("T3 2026", now), "M1.3", "hallbar-energi", "sundsvall", false);
        assertThat(shows(member, "timra")).contains("Statusrunda T2 2026: 1 av 1 svar");
    }

    @Test
    void aQuestionToOnePersonCountsForThePersonsOrganisation() {
        SmallPlan.settle(work);
        var open = round("T3 2026", now);
        work.get(Questions.class)
                .save(new Question(
                        NewId.next(),
                        open.id(),
                        "2026-S1.1",
                        "socialchefer",
                        person("9008"),
                        null,
                        0,
                        null,
                        null,
                        null,
                        0,
                        0));
        assertThat(shows(member, "timra")).contains("Statusrunda T3 2026: 0 av 1 svar", "○ S1.1 ");
        assertThat(shows(member, "sundsvall")).doesNotContain("T3 2026");
    }

    @Test
    void nothingAboutAClosedNetworkIsShownToPeopleOutsideIt() {
        SmallPlan.settle(work);
        asks(round("T3 2026", now), "S1.1", "socialchefer", "timra", false);
        assertThat(shows(member, "timra")).contains("Socialchefsnätverket", "S1.1");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        assertThat(shows(member, "timra")).contains("Deltar i 2 nätverk").doesNotContain("Socialchef", "S1.1");
        assertThat(shows(work.as("Socialchef Timrå"), "timra")).contains("Socialchefsnätverket", "S1.1");
    }

    @Test
    void outcomesOfDecisionsAtHomeAreShownOnlyToPeopleInTheirNetworks() {
        takesHome(1, "Vi köper elbilar");
        takesHome(2, null);
        assertThat(shows(member, "timra"))
                .contains(
                        "Beslut att ta hem",
                        "✓ 1/2026, Hållbarhetsrådet: ",
                        "Vi köper elbilar",
                        "○ 2/2026, Hållbarhetsrådet: inget svar än");
        assertThat(shows(member, "region")).doesNotContain("Beslut att ta hem");
        assertThat(shows(work.as("Socialchef Timrå"), "timra")).doesNotContain("Beslut att ta hem", "elbilar");
    }

    private String shows(TestUser who, String organisation) {
        return who.runs("organisation show", Map.of("organisation", organisation))
                .says();
    }

    private Round round(String period, Instant opened) {
        return work.get(Rounds.class)
                .save(Round.open(
                        "2026",
                        period,
                        opened.plus(Duration.ofDays(14)),
                        opened.plus(Duration.ofDays(20)),
                        SmallAssociation.COMMON_ROOM,
                        person("9002"),
                        opened));
    }

    private void asks(Round round, String code, String network, String organisation, boolean answered) {
        var question = work.get(Questions.class)
                .save(new Question(
                        NewId.next(),
                        round.id(),
                        "2026-" + code,
                        network,
                        null,
                        organisation,
                        0,
                        null,
                        null,
                        null,
                        0,
                        0));
        if (answered) {
            var answer = work.get(Answers.class)
                    .save(Answer.to(
                            question,
                            Answer.Given.of(ActivityState.ON_TRACK),
                            person("9004"),
                            false,
                            round.openedAt()));
            work.get(Questions.class).save(question.answered(answer));
        }
    }

    private void takesHome(int number, String answer) {
        var held = now.minus(Duration.ofDays(9));
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        COUNCIL,
                        "Höstmötet " + number,
                        held,
                        held.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.DIGITAL, null, null),
                        null,
                        held.minus(Duration.ofDays(1))));
        work.get(AllMinutes.class).save(Minutes.started(meeting.id(), person("9002"), held));
        var decision = work.get(Decisions.class)
                .save(Decision.of(COUNCIL, meeting.id(), null, "Vi tar hem det", person("9002"), held)
                        .numbered(2026, number));
        work.get(TakeHomes.class).save(TakeHome.marked(decision, person("9002"), now));
        if (answer != null) {
            work.get(TakeHomeAnswers.class)
                    .save(TakeHomeAnswer.of(
                            decision.id(),
                            "timra",
                            TakeHomeAnswer.Content.typed(answer, "", "", ""),
                            person("9004"),
                            now));
        }
    }

    private String person(String account) {
        return work.get(People.class).findByAccountId(account).orElseThrow().id();
    }
}
