package se.budkavle.bot.feature.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** Tests that the bot always shows both the network and the title of a meeting that has its own title. */
class MeetingTitleTest {

    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");
    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");
    private static final String HEADING = "Hållbarhetsrådet – Klimatseminarium";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private Meeting meeting;

    @BeforeEach
    void plan() {
        var by = work.get(People.class).findByAccountId("9002").orElseThrow().id();
        meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Klimatseminarium",
                        STARTS,
                        STARTS.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, null, null),
                        by,
                        MovableClock.START));
    }

    @Test
    void everyPostAboutAMeetingContainsTheMeetingsTitle() {
        var substitute = work.get(People.class).save(Person.of("Ersättare ett", "timra", "9101", MovableClock.START));
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        substitute,
                        "timra",
                        Role.SUBSTITUTE,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
        work.runUntil(NOTICE_DUE);
        timra.presses(starting("Kallelse"), "Kommer inte");
        work.tick();
        work.as("Ersättare ett").presses(starting("Kan du komma"), "Jag kommer");
        work.as("Ledamot Sundsvall, majoritet").presses(starting("Kallelse"), "Kommer");
        timra.presses(starting("Kallelse"), "Kommer");
        work.tick();
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"));
        work.runUntil(STARTS.minus(Duration.ofMinutes(59)));
        assertThat(posts())
                .allSatisfy(post ->
                        findsTheMeeting(work.says(post).lines().findFirst().orElseThrow()));
        var posted = new ArrayList<>(posts());
        coordinator.runs("meeting cancel", Map.of("meeting", meeting.id())).confirms();
        work.runUntil(STARTS.minus(Duration.ofMinutes(50)));
        posted.addAll(posts());
        for (var kind : List.of(
                "Innan kallelsen går ut",
                "Inställt",
                "Kan du komma i stället?",
                "Du behövs inte",
                "Ny plats",
                "Påminnelse: kommer du?",
                "Om en timme")) {
            assertThat(posted)
                    .as(kind)
                    .anySatisfy(
                            post -> assertThat(work.says(post)).startsWith(kind).contains(HEADING));
        }
    }

    @Test
    void aCancelledMeetingIsFoundByItsTitleUntilAnotherMeetingHasTheSameTitle() {
        coordinator.runs("meeting cancel", Map.of("meeting", meeting.id())).confirms();
        for (var text :
                List.of("Inställt: " + HEADING + ", 17 december 2026", HEADING + ", 17 december 2026", HEADING)) {
            assertThat(coordinator.runs("meeting show", Map.of("meeting", text)).says())
                    .as(text)
                    .contains(HEADING, "17 december 2026", "nställ");
        }
        assertThat(coordinator
                        .runs("meeting move", Map.of("meeting", HEADING, "when", "2026-12-18 9-12"))
                        .says())
                .contains("ställdes in");
        assertThat(coordinator.isSuggested("meeting show", "meeting", HEADING)).isEmpty();
        var again = STARTS.plus(Duration.ofDays(1));
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Klimatseminarium",
                        again,
                        again.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Parken", null),
                        null,
                        MovableClock.START));
        assertThat(coordinator.runs("meeting show", Map.of("meeting", HEADING)).says())
                .contains("18 december 2026")
                .doesNotContain("nställ");
    }

    @Test
    void aMeetingIsFoundByEveryNameThatTheBotShowsForIt() {
        var another = STARTS.plus(Duration.ofDays(1));
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Klimatseminarium och mat",
                        another,
                        another.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Parken", null),
                        null,
                        MovableClock.START));
        for (var text : List.of(
                HEADING,
                HEADING + ", 17 december 2026",
                "17 december 2026 " + HEADING,
                HEADING + " (torsdag 17 december 2026 09:00–12:00)",
                "Kallelse: " + HEADING + ", 17 december 2026",
                "Notice: " + HEADING + ", 17 December 2026",
                "Dagordningen för " + HEADING + ", 17 december 2026, väntar på godkännande",
                "Flyttat: " + HEADING + ", nu 17 december 2026",
                "Dagordning för " + HEADING,
                "Flytta mötet: " + HEADING,
                "Hållbarhetsrådet 2026-12-17 09:00 Klimatseminarium",
                "Hållbarhetsr… · tors 17 dec. 2026 09:00 · Klimatsem…")) {
            findsTheMeeting(text);
        }
        assertThat(coordinator
                        .runs("agenda add", Map.of("meeting", HEADING + ", 17 december 2026", "title", "Vindkraft"))
                        .says())
                .contains("Vindkraft")
                .doesNotContain("Inget möte hittades");
        assertThat(coordinator
                        .runs("meeting show", Map.of("meeting", "Kallelse: " + HEADING + ", 19 december 2026"))
                        .says())
                .contains("Inget möte hittades");
    }

    @Test
    void aMeetingWhoseTitleBeginsLikeAnAgendaHeadingIsFoundByThatTitle() {
        var other = STARTS.plus(Duration.ofDays(2));
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Dagordning för 2027",
                        other,
                        other.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Parken", null),
                        null,
                        MovableClock.START));
        assertThat(coordinator
                        .runs("meeting show", Map.of("meeting", "Dagordning för 2027"))
                        .says())
                .startsWith("Hållbarhetsrådet – Dagordning för 2027");
    }

    @Test
    void repliesAboutAMeetingContainItsNetworkAndItsTitle() {
        work.runUntil(NOTICE_DUE);
        assertThat(work.says(starting("Kallelse")))
                .startsWith("Kallelse: " + HEADING + ", 17 december 2026")
                .containsOnlyOnce("Klimatseminarium");
        assertThat(timra.runs("mine").says()).contains(HEADING);
        assertThat(timra.runs("meeting list").says()).contains(HEADING);
        assertThat(timra.runs("meeting next").says()).contains(HEADING);
        assertThat(timra.presses(starting("Kallelse"), "Kommer").says()).contains(HEADING);
        var shown = timra.runs("meeting show", Map.of("meeting", meeting.id()));
        assertThat(shown.says()).contains(HEADING);
        assertThat(shown.presses("Vilka kommer?").says()).contains(HEADING);
        assertThat(shown.presses("Till kalendern").says()).contains(HEADING);
        assertThat(coordinator
                        .runs("agenda show", Map.of("meeting", meeting.id()))
                        .says())
                .contains("Dagordning för " + HEADING);
        assertThat(coordinator
                        .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2026-12-18 9-12"))
                        .confirms()
                        .says())
                .contains(HEADING);
    }

    @Test
    void aTitleThatContainsTheNetworksNameIsShownWithoutTheNetwork() {
        var starts = STARTS.plus(Duration.ofDays(30));
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Hållbarhetsrådets dag",
                        starts,
                        starts.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Parken", null),
                        null,
                        MovableClock.START));
        assertThat(timra.runs("meeting list").says())
                .contains("Hållbarhetsrådets dag")
                .doesNotContain("– Hållbarhetsrådets dag");
    }

    private void findsTheMeeting(String text) {
        assertThat(coordinator.runs("meeting show", Map.of("meeting", text)).says())
                .as(text)
                .startsWith(HEADING)
                .contains("17 december 2026");
        assertThat(coordinator.isSuggested("meeting show", "meeting", text))
                .as(text)
                .isNotEmpty()
                .first()
                .asString()
                .contains("tors 17 dec. 2026 09:00 · Klimatseminarium");
    }

    private Posted starting(String title) {
        return posts().stream()
                .filter(post -> work.says(post).startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private List<Posted> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
    }
}
