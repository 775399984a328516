package se.budkavle.bot.feature.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequest;
import se.budkavle.storage.meeting.SubstituteRequests;
import se.budkavle.storage.meeting.Venue;

class MineTest {

    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");

    @Test
    void eachOfSeveralNoticesCanBeAnsweredWithOnePress() {
        var first = called("Rådets möte", STARTS);
        var second = called("Hållbarhetsdagen", STARTS.plus(Duration.ofDays(1)));
        var mine = timra.runs("mine");
        assertThat(mine.says())
                .contains(
                        "[Kommer: Hållbarhetsrådet – Rådets möte]",
                        "[Kommer inte: Hållbarhetsrådet – Rådets möte]",
                        "[Annat svar: Hållbarhetsrådet – Rådets möte]",
                        "[Kommer: Hållbarhetsrådet – Hållbarhetsdagen]");
        assertThat(mine.presses("Kommer inte: Hållbarhetsrådet – Hållbarhetsdagen")
                        .says())
                .contains("✓ Kommer inte");
        assertThat(mine.presses("Kommer: Hållbarhetsrådet – Rådets möte").says())
                .contains("✓ Kommer");
        assertThat(answer(first)).isEqualTo(Answer.YES);
        assertThat(answer(second)).isEqualTo(Answer.NO);
        assertThat(timra.runs("mine").says()).contains("Inget väntar på dig");
    }

    @Test
    void meetingsWithTheSameTitleAreDistinguishedByTheirTimes() {
        var first = called("Hållbarhetsrådet", STARTS);
        var second = called("Hållbarhetsrådet", STARTS.plus(Duration.ofDays(1)));
        var mine = timra.runs("mine");
        assertThat(mine.says())
                .contains(
                        "[Kommer: 17 december 2026 09:00, Hållbarhetsrådet]",
                        "[Kommer inte: 18 december 2026 09:00, Hållbarhetsrådet]");
        mine.presses("Kommer inte: 18 december 2026 09:00, Hållbarhetsrådet");
        mine.presses("Kommer: 17 december 2026 09:00, Hållbarhetsrådet");
        assertThat(answer(first)).isEqualTo(Answer.YES);
        assertThat(answer(second)).isEqualTo(Answer.NO);
    }

    @Test
    void meetingsWithTheSameShortenedButtonLabelAreDistinguishedByTheirTimes() {
        var beginning = "Gemensam genomgång av alla åtgärder i planen, ";
        called(beginning + "första delen", STARTS);
        called(beginning + "andra delen", STARTS.plus(Duration.ofHours(4)));
        assertThat(timra.runs("mine").says())
                .contains(
                        "[Kommer: 17 december 2026 09:00, Hållbarhetsrådet – Gemensam genom",
                        "[Kommer: 17 december 2026 13:00, Hållbarhetsrådet – Gemensam genom");
    }

    @Test
    void meetingsWithTheSameTitleAndTimeAreNumbered() {
        var first = called("Hållbarhetsrådet", STARTS);
        var second = called("Hållbarhetsrådet", STARTS);
        var mine = timra.runs("mine");
        assertThat(mine.says())
                .contains(
                        "[Kommer: 1. 17 december 2026 09:00, Hållbarhetsrådet]",
                        "[Kommer: 2. 17 december 2026 09:00, Hållbarhetsrådet]");
        mine.presses("Kommer: 1. 17 december 2026 09:00, Hållbarhetsrådet");
        mine.presses("Kommer inte: 2. 17 december 2026 09:00, Hållbarhetsrådet");
        assertThat(List.of(answer(first), answer(second))).containsExactlyInAnyOrder(Answer.YES, Answer.NO);
        assertThat(timra.inEnglish().runs("mine").says()).contains("Hållbarhetsrådet");
    }

    @Test
    void roundsOfTheSamePeriodAreDistinguishedByTheirNetworks() {
        SmallPlan.settle(work);
        work.as("Samordnare miljö")
                .runs("round open", Map.of("period", "T2 2026", "due", "+14", "networks", "hallbarhetsradet"))
                .confirms();
        work.as("Samordnare miljö")
                .runs("round open", Map.of("period", "T2 2026", "due", "+14", "networks", "hallbar-energi"))
                .confirms();
        var mine = timra.runs("mine");
        assertThat(mine.says())
                .contains("[Svara på T2 2026, Hållbarhetsrådet]", "[Svara på T2 2026, Nätverket för hållbar energi]");
        mine.presses("Svara på T2 2026, Nätverket för hållbar energi").presses("🟢 enligt plan");
        assertThat(timra.runs("mine").says())
                .contains("[Dina svar: T2 2026, Nätverket för hållbar energi]", "[Svara på T2 2026, Hållbarhetsrådet]");
    }

    @Test
    void pollsWithTheSameTitleAreDistinguishedByTheirNetworks() {
        for (var network : List.of("hallbarhetsradet", "hallbar-energi")) {
            work.as("Samordnare miljö")
                    .runs(
                            "meeting poll",
                            Map.of(
                                    "network",
                                    network,
                                    "times",
                                    "17 mars 2027 9-11; 18 mars 2027 9-11",
                                    "title",
                                    "Vårmöte"))
                    .confirms();
        }
        assertThat(timra.runs("mine").says())
                .contains(
                        "[När kan du: Vårmöte, Hållbarhetsrådet]",
                        "[När kan du: Vårmöte, Nätverket för hållbar energi]");
    }

    @Test
    void theCommandMineShowsNoMeetingsPollsOrRequestedSeatsOfANetworkThatHasEnded() {
        called("Rådets möte", STARTS);
        work.as("Samordnare miljö")
                .runs(
                        "meeting poll",
                        Map.of("network", "hallbarhetsradet", "times", "17 mars 2027 9-11; 18 mars 2027 9-11"))
                .confirms();
        timra.runs("network join", Map.of("network", "hallbarhetsradet", "organisation", "timra", "role", "SECRETARY"));
        assertThat(timra.runs("mine").says())
                .contains("Kommer du?", "När kan du?", "Du har bett om en plats", "Dina nästa möten");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(timra.runs("mine").says())
                .contains("Inget väntar på dig")
                .doesNotContain("Rådets möte", "Hållbarhetsrådet");
    }

    @Test
    void aMeetingWithoutRoomForAnswerButtonsGetsOneButtonThatOpensItsAnswers() {
        for (int number = 1; number <= 7; number++) {
            called("Träff " + number, STARTS.plus(Duration.ofHours(number)));
        }
        var mine = timra.runs("mine");
        assertThat(mine.says())
                .contains(
                        "[Kommer: Hållbarhetsrådet – Träff 1]",
                        "[Kommer: Hållbarhetsrådet – Träff 3]",
                        "[Annat svar: Hållbarhetsrådet – Träff 7]");
        assertThat(mine.presses("Annat svar: Hållbarhetsrådet – Träff 7")
                        .presses("Kommer")
                        .says())
                .contains("✓ Kommer");
    }

    @Test
    void theCommandMineShowsHowManyAnswersToAStatusRoundAreMissingAndInWhichNetworks() {
        SmallPlan.settle(work);
        work.as("Samordnare miljö")
                .runs("round open", Map.of("period", "T2 2026", "due", "+14"))
                .confirms();
        assertThat(timra.runs("mine").says())
                .contains(
                        "Statusrunda T2 2026: 2 svar kvar av 2",
                        "Hållbarhetsrådet 1",
                        "Nätverket för hållbar energi 1",
                        "[Svara på T2 2026]");
        var one = timra.runs("mine").presses("Svara på T2 2026").presses("🟢 enligt plan");
        assertThat(timra.runs("mine").says()).contains("ett svar kvar av 2").doesNotContain("Inget väntar på dig");
        one.presses("🟢 enligt plan");
        assertThat(timra.runs("mine").says())
                .contains(
                        "Statusrunda T2 2026: alla dina 2 frågor är besvarade",
                        "Inget väntar på dig",
                        "[Dina svar: T2 2026]");
        assertThat(timra.runs("mine").presses("Dina svar: T2 2026").says()).contains("Alla 2 frågor är besvarade");
    }

    @Test
    void eachOfSeveralRequestsToASubstituteHasItsOwnButtons() {
        var first = asked(called("Rådets möte", STARTS), "Ledamot Sundsvall, majoritet");
        assertThat(timra.runs("mine").says()).contains("[Jag kommer i stället] [Jag kan inte]");
        var second = asked(called("Hållbarhetsdagen", STARTS.plus(Duration.ofDays(1))), "Ledamot Sundsvall, majoritet");
        var mine = timra.runs("mine");
        assertThat(mine.says())
                .contains(
                        "[Jag kommer i stället: 17 december 2026 09:00, Ledamot Sundsvall, majoritet]",
                        "[Jag kan inte: 18 december 2026 09:00, Ledamot Sundsvall, majoritet]");
        becomesSubstituteForSundsvall();
        mine.presses("Jag kan inte: 18 december 2026 09:00, Ledamot Sundsvall, majoritet");
        assertThat(outcome(first)).isEqualTo(SubstituteRequest.Outcome.OPEN);
        assertThat(outcome(second)).isEqualTo(SubstituteRequest.Outcome.DECLINED);
        assertThat(timra.runs("mine").says()).contains("[Jag kommer i stället] [Jag kan inte]");
    }

    @Test
    void requestsToBeASubstituteForTwoPeopleAreDistinguishedByTheirNames() {
        var meeting = called("Rådets möte", STARTS);
        asked(meeting, "Ledamot Sundsvall, majoritet");
        asked(meeting, "Ledamot Timrå, opposition");
        asked(called("Hållbarhetsdagen", STARTS.plus(Duration.ofDays(1))), "Samordnare miljö");
        assertThat(timra.runs("mine").says())
                .contains("[Jag kommer i stället: Ledamot Sundsvall, majoritet]")
                .contains("[Jag kan inte: Ledamot Timrå, opposition]")
                .doesNotContain("[Jag kan inte: Samordnare miljö]");
    }

    @Test
    void fiveRowsOfButtonsAreEnoughForARoundAPollTwoRequestsTwoMeetingsAndAProposal() {
        SmallPlan.settle(work);
        work.as("Samordnare miljö")
                .runs("round open", Map.of("period", "T2 2026", "due", "+14", "networks", "hallbarhetsradet"))
                .confirms();
        var meeting = called("Rådets möte", STARTS);
        called("Hållbarhetsdagen", STARTS.plus(Duration.ofDays(1)));
        work.as("Samordnare miljö")
                .runs(
                        "meeting poll",
                        Map.of("network", "hallbarhetsradet", "times", "17 mars 2027 9-11; 18 mars 2027 9-11"))
                .confirms();
        asked(meeting, "Ledamot Sundsvall, majoritet");
        asked(meeting, "Ledamot Timrå, opposition");
        work.get(AgendaItems.class)
                .save(NewAgendaItem.proposed(
                        meeting.id(),
                        new AgendaItemContent("Cykelvägar", null, null, 0, ItemPurpose.INFORMATION),
                        id("Ledamot Timrå, majoritet"),
                        1000,
                        MovableClock.START));
        var mine = timra.runs("mine");
        assertThat(mine.reply().rows()).hasSize(5);
        assertThat(mine.says())
                .contains(
                        "[Svara på T2 2026]",
                        "[Jag kommer i stället: Ledamot Sundsvall, majoritet]",
                        "[Annat svar: Hållbarhetsrådet – Hållbarhetsdagen]",
                        "[När kan du: Hållbarhetsrådet]",
                        "[Mina förslag]");
    }

    @Test
    void theLineAboutOneMoreIndicatorUsesTheSingular() {
        var words = work.get(Phrasebook.class);
        assertThat(words.say(Phrase.of("mine.value.more", 1), Phrasebook.SWEDISH))
                .isEqualTo("… och en indikator till");
        assertThat(words.say(Phrase.of("mine.value.more", 1), Phrasebook.ENGLISH))
                .isEqualTo("… and one more indicator");
    }

    private void becomesSubstituteForSundsvall() {
        var person =
                work.get(People.class).findById(id("Ledamot Timrå, majoritet")).orElseThrow();
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        person,
                        "sundsvall",
                        Role.SUBSTITUTE,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }

    /** Lets the absent person decline the meeting notice, and asks the test's user to come instead. */
    private SubstituteRequest asked(Meeting meeting, String absent) {
        work.as(absent).press(null, Press.id(MeetingButtonIds.ANSWER, meeting.id(), Answer.NO), List.of(), Map.of());
        return work.get(SubstituteRequests.class)
                .save(SubstituteRequest.of(
                        id(absent), id("Ledamot Timrå, majoritet"), work.clock().instant(), STARTS, meeting));
    }

    private SubstituteRequest.Outcome outcome(SubstituteRequest request) {
        return work.get(SubstituteRequests.class)
                .findById(request.id())
                .orElseThrow()
                .outcome();
    }

    private String id(String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Meeting called(String title, Instant starts) {
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        title,
                        starts,
                        starts.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        MovableClock.START));
        work.clock().set(Instant.parse("2026-12-04T09:00:00Z"));
        work.tick();
        work.tick();
        return meeting;
    }

    private Answer answer(Meeting meeting) {
        return work.get(Attendances.class).findAllByMeetingIdOrderById(meeting.id()).stream()
                .map(Attendance::answer)
                .findFirst()
                .orElseThrow();
    }
}
