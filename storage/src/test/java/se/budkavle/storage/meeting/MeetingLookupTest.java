package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.MeetingLookup.FoundMeeting;
import se.budkavle.storage.meeting.MeetingLookup.Typed;
import se.budkavle.storage.testing.OnEmptySqlite;

class MeetingLookupTest extends OnEmptySqlite {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Predicate<Network> ANY = network -> true;

    private final Person planner = Person.of("Kim", null, "1", NOW);
    private final MeetingLookup lookup = new MeetingLookup(
            get(Meetings.class),
            get(Networks.class),
            new Association("Förbundet", Locale.ROOT, ZoneId.of("Europe/Stockholm")),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void twoNetworks() {
        get(People.class).save(planner);
        get(Areas.class).save(Area.of("social", "Social", "Soc", "S", 0));
        network("radet", "Rådet");
        network("energi", "Energi");
    }

    @Test
    void aMeetingInAnyNetworkIsFoundByItsId() {
        var meeting = meeting("radet", "Rådet", 7);
        assertThat(lookup.named(typed(meeting.id()), network -> false).id()).isEqualTo(meeting.id());
    }

    @Test
    void theTitleOfANetworkFindsTheNetworksNextMeeting() {
        meeting("radet", "Rådet", 14);
        var next = meeting("radet", "Extra", 7);
        meeting("energi", "Energi", 1);
        assertThat(lookup.named(typed("rådet"), ANY).id()).isEqualTo(next.id());
    }

    @Test
    void aTitleOrADayFindsAMeetingIfOnlyOneMeetingMatches() {
        var council = meeting("radet", "Budgetdag", 7);
        var other = meeting("energi", "Budgetdag", 8);
        assertThat(lookup.named(typed("energi budgetdag"), ANY).id()).isEqualTo(other.id());
        assertThat(lookup.named(typed("2026-11-30 budgetdag"), ANY).id()).isEqualTo(council.id());
        assertThat(lookup.named(typed("30 november"), ANY).id()).isEqualTo(council.id());
        assertThat(lookup.named(List.of(new Typed("budgetdag", List.of(LocalDate.of(2026, 12, 1)))), ANY)
                        .id())
                .isEqualTo(other.id());
        assertRefused(
                () -> lookup.named(typed("budgetdag"), ANY),
                "meeting.several",
                "budgetdag",
                "Rådet 2026-11-30 09:00 Budgetdag; Energi 2026-12-01 09:00 Budgetdag");
    }

    @Test
    void atMostFourMatchesAreListed() {
        for (int days = 5; days > 0; days--) {
            meeting("radet", "Rådet", days);
        }
        assertRefused(
                () -> lookup.named(typed("radet 09:00"), ANY),
                "meeting.several",
                "radet 09:00",
                "Rådet 2026-11-24 09:00; Rådet 2026-11-25 09:00; Rådet 2026-11-26 09:00; Rådet 2026-11-27 09:00");
    }

    @Test
    void meetingsThatTheUserMayNotReadAreNotFound() {
        meeting("radet", "Budgetdag", 7);
        assertRefused(
                () -> lookup.named(typed("budgetdag"), network -> network.id().equals("energi")),
                "meeting.unknown",
                "budgetdag",
                0,
                "");
        assertThat(lookup.matching(typed(""), network -> network.id().equals("energi")))
                .isEmpty();
    }

    @Test
    void upcomingMeetingsAreListedBeforePastMeetings() {
        var held = meeting("radet", "Rådet", -3);
        var before = meeting("radet", "Rådet", -9);
        var later = meeting("radet", "Rådet", 20);
        var next = meeting("radet", "Rådet", 2);
        assertThat(lookup.matching(typed(""), ANY))
                .extracting(FoundMeeting::meeting)
                .extracting(Meeting::id)
                .containsExactly(next.id(), later.id(), held.id(), before.id());
        assertThat(lookup.matching(List.of(new Typed("", List.of(LocalDate.of(2026, 11, 20)))), ANY))
                .extracting(FoundMeeting::meeting)
                .extracting(Meeting::id)
                .containsExactly(held.id());
    }

    @Test
    void meetingsTwoMonthsAgoOrMoreThanAYearAheadAreNotSuggested() {
        meeting("radet", "Rådet", -61);
        meeting("radet", "Rådet", 401);
        assertThat(lookup.matching(typed(""), ANY)).isEmpty();
        var held = meeting("radet", "Rådet", -59);
        assertThat(lookup.matching(typed(""), ANY))
                .extracting(FoundMeeting::meeting)
                .extracting(Meeting::id)
                .containsExactly(held.id());
    }

    @Test
    void aDateWithAYearFindsOlderMeetingsToo() {
        var old = meeting("radet", "Rådet", -200);
        meeting("radet", "Rådet", -201);
        var day = LocalDate.ofInstant(old.startsAt(), ZoneId.of("Europe/Stockholm"));
        var outright = List.of(Typed.words("rådet"), new Typed("", List.of(day)));
        assertThat(lookup.named(outright, ANY).id()).isEqualTo(old.id());
        assertThat(lookup.matching(List.of(new Typed("rådet", List.of(day))), ANY))
                .extracting(one -> one.meeting().id())
                .containsExactly(old.id());
        assertThat(lookup.matching(List.of(new Typed("", List.of(day, day.plusYears(1)))), ANY))
                .as("one of several years")
                .isEmpty();
    }

    @Test
    void twoMeetingsOnTheSameDayAreDistinguishedByTheirTimes() {
        var nine = meeting("radet", "Rådet", 7);
        var day = LocalDate.ofInstant(nine.startsAt(), ZoneId.of("Europe/Stockholm"));
        var way = new Typed("", List.of(day));
        assertThat(lookup.named(List.of(way.at(LocalTime.of(9, 0), null)), ANY).id())
                .isEqualTo(nine.id());
        assertThat(lookup.matching(List.of(way.at(LocalTime.of(9, 0), LocalTime.of(10, 0))), ANY))
                .hasSize(1);
        assertThat(lookup.matching(List.of(way.at(LocalTime.of(10, 0), null)), ANY))
                .isEmpty();
        assertThat(lookup.matching(List.of(way.at(LocalTime.of(9, 0), LocalTime.of(11, 0))), ANY))
                .isEmpty();
    }

    private static List<Typed> typed(String words) {
        return List.of(Typed.words(words));
    }

    private static void network(String id, String title) {
        get(Networks.class)
                .save(new Network(
                        id,
                        title,
                        "social",
                        Network.Kind.MIXED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        null,
                        0));
    }

    private Meeting meeting(String network, String title, int days) {
        var start = NOW.plus(Duration.ofDays(days));
        return get(Meetings.class)
                .save(Meeting.plan(
                        network,
                        title,
                        start,
                        start.plus(Duration.ofHours(1)),
                        new Venue(MeetingFormat.DIGITAL, null, null),
                        planner.id(),
                        start.minus(Duration.ofDays(1))));
    }
}
