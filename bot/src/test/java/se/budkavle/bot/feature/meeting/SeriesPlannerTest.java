package se.budkavle.bot.feature.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.AllSeries;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

class SeriesPlannerTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Map<String, Object> QUARTERLY = Map.of(
            "network",
            "hallbarhetsradet",
            "rhythm",
            "tredje torsdagen i mars, juni, september, december 09:00-12:00",
            "from",
            "2027-01-01",
            "until",
            "2027-12-31",
            "place",
            "Residenset");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");

    @Test
    void aYearOfMeetingsIsShownForConfirmationAndStoredOnce() {
        var shown = coordinator.runs("meeting series", QUARTERLY);
        assertThat(shown.says())
                .contains(
                        "Hållbarhetsrådet: 4 möten",
                        "torsdag 18 mars 2027 kl. 09:00–12:00",
                        "17 juni 2027",
                        "16 september 2027",
                        "16 december 2027",
                        "Inget är sparat ännu");
        assertThat(meetings()).isEmpty();
        assertThat(shown.presses("Spara 4 möten").says())
                .contains("✓ 4 möten är sparade", "Det första: ", "Kallelsen går ut av sig själv");
        assertThat(meetings()).hasSize(4);
        assertThat(meetings())
                .allMatch(one -> one.startsAt().atZone(ZONE).toLocalTime().equals(LocalTime.of(9, 0)));
        assertThat(shown.presses("Spara 4 möten").says()).contains("redan gjort");
        assertThat(meetings()).hasSize(4);
    }

    @Test
    void theDraftShowsWhyADateOnAHolidayIsReplacedAndWhyADateInJulyIsOmitted() {
        var shown = coordinator.runs(
                "meeting series",
                Map.of(
                        "network",
                        "hallbar-energi",
                        "rhythm",
                        "varje månad sista fredagen 9-11",
                        "from",
                        "2027-03-01",
                        "until",
                        "2027-07-31",
                        "link",
                        "https://mote.example/1"));
        assertThat(shown.says())
                .contains(
                        "i stället för 26 mars 2027: det är långfredagen",
                        "Utelämnat, eftersom möten pausar i juli: 30 juli 2027");
        assertThat(shown.presses("Spara 4 möten").says()).contains("4 möten");
        assertThat(meetings())
                .extracting(one -> one.startsAt().atZone(ZONE).toLocalDate().toString())
                .doesNotContain("2027-03-26", "2027-07-30");
    }

    @Test
    void aWeeklySeriesLeavesOutItsDatesInJulyAndSaysWhy() {
        var shown = coordinator.runs(
                "meeting series",
                Map.of(
                        "network",
                        "hallbarhetsradet",
                        "rhythm",
                        "varje torsdag 9-10",
                        "from",
                        "2027-06-10",
                        "until",
                        "2027-08-20"));
        assertThat(shown.says())
                .contains(
                        "Utelämnat, eftersom möten pausar i juli: 1 juli 2027, 8 juli 2027, 15 juli 2027, 22 juli 2027, 29 juli 2027");
        shown.presses("Spara 6 möten");
        assertThat(meetings())
                .extracting(one -> one.startsAt().atZone(ZONE).toLocalDate().toString())
                .containsExactly("2027-06-10", "2027-06-17", "2027-06-24", "2027-08-05", "2027-08-12", "2027-08-19");
        assertThat(coordinator
                        .inEnglish()
                        .runs(
                                "meeting series",
                                Map.of(
                                        "network",
                                        "hallbarhetsradet",
                                        "rhythm",
                                        "every Thursday 9-10",
                                        "from",
                                        "2027-07-02",
                                        "until",
                                        "2027-07-30"))
                        .says())
                .contains("are left out, because meetings pause in July", "Nothing is stored");
    }

    @Test
    void aPeriodShorterThanAYearGetsItsShareOfTheYearsMeetings() {
        assertThat(planned("3 möten per år", "2027-02-01", "2027-06-30").says())
                .contains("2 möten", "3 möten per år blir 2 här, för perioden är kortare än ett år.");
        assertThat(planned("3 möten per år", "2027-02-01", "2027-04-30").says())
                .contains("3 möten per år blir ett här, för perioden är kortare än ett år.");
        assertThat(planned("3 möten per år", "2027-01-01", "2027-12-31").says())
                .contains("3 möten")
                .doesNotContain("blir", "kortare än ett år");
        assertThat(planned("var fjärde månad", "2027-02-01", "2027-06-30").says())
                .contains("2 möten")
                .doesNotContain("kortare än ett år");
    }

    private BotReply planned(String rhythm, String from, String until) {
        return coordinator.runs(
                "meeting series",
                Map.of("network", "hallbarhetsradet", "rhythm", rhythm, "from", from, "until", until));
    }

    @Test
    void aRhythmThatNamesOnlyAFrequencyGetsProposedDaysAndHours() {
        var shown = coordinator.runs(
                "meeting series",
                Map.of(
                        "network",
                        "hallbarhetsradet",
                        "rhythm",
                        "4 möten per år",
                        "from",
                        "2027-01-04",
                        "until",
                        "2027-12-31"));
        assertThat(shown.says())
                .contains(
                        "4 möten",
                        "Klockslag stod inte i rytmen. Förslag: 09:00–11:00",
                        "torsdag 4 februari 2027 kl. 09:00–11:00",
                        "Räknat från 4 februari 2027, så att inget möte hamnar i uppehållet i juli")
                .doesNotContain("juli 2027");
        assertThat(meetings()).isEmpty();
        coordinator.runs("meeting series", QUARTERLY).presses("Spara 4 möten");
        assertThat(coordinator
                        .runs(
                                "meeting series",
                                Map.of(
                                        "network",
                                        "hallbarhetsradet",
                                        "rhythm",
                                        "ungefär en gång i månaden, och ett internat per år",
                                        "from",
                                        "2027-01-04",
                                        "until",
                                        "2027-12-31"))
                        .says())
                .contains(
                        "11 möten",
                        "Förslag: nätverkets vanliga, 09:00–12:00",
                        "Ingår inte här, planeras för sig: ett internat per år");
        assertThat(coordinator
                        .inEnglish()
                        .runs(
                                "meeting series",
                                Map.of(
                                        "network",
                                        "hallbarhetsradet",
                                        "rhythm",
                                        "once a quarter at 10",
                                        "from",
                                        "2027-01-04",
                                        "until",
                                        "2027-12-31"))
                        .says())
                .contains("names no end; 10:00–12:00 is a suggestion");
    }

    @Test
    void theNetworksOwnRhythmsAreSuggestedFirst() {
        var practices = work.get(AllNetworkSettings.class);
        practices.save(practices.of("hallbar-energi").suggesting("första måndagen i mars 10:00-12:00"));
        practices.save(practices
                .of("hallbarhetsradet")
                .suggesting("tredje torsdagen i mars och september 09:00-12:00\n"
                        + "första torsdagen i september 10:00-15:00, två dagar"));
        var suggested = coordinator.in(SmallAssociation.COUNCIL_ROOM).isSuggested("meeting series", "rhythm", "");
        assertThat(suggested)
                .startsWith(
                        "tredje torsdagen i mars och september 09:00-12:00",
                        "första torsdagen i september 10:00-15:00, två dagar")
                .contains("första måndagen i mars 10:00-12:00");
        assertThat(coordinator
                        .in(SmallAssociation.ENERGY_ROOM)
                        .isSuggested("meeting series", "rhythm", "")
                        .get(0))
                .isEqualTo("första måndagen i mars 10:00-12:00");
        for (var rhythm : suggested) {
            assertThat(coordinator
                            .runs(
                                    "meeting series",
                                    Map.of(
                                            "network",
                                            "hallbarhetsradet",
                                            "rhythm",
                                            rhythm,
                                            "from",
                                            "2027-01-01",
                                            "until",
                                            "2027-12-31"))
                            .says())
                    .as(rhythm)
                    .contains("Inget är sparat ännu");
        }
        coordinator
                .runs(
                        "meeting series",
                        Map.of(
                                "network",
                                "hallbarhetsradet",
                                "rhythm",
                                suggested.get(1),
                                "from",
                                "2027-01-01",
                                "until",
                                "2027-12-31"))
                .presses("Spara mötet");
        assertThat(meetings())
                .singleElement()
                .satisfies(one -> assertThat(one.length()).isEqualTo(Duration.ofHours(29)));
    }

    @Test
    void aSeriesWithTwoDaysForEachMeetingStoresAMeetingThatEndsOnTheSecondDay() {
        var shown = coordinator.runs(
                "meeting series",
                Map.of(
                        "network",
                        "hallbarhetsradet",
                        "rhythm",
                        "första torsdagen i maj 09:00-15:00",
                        "from",
                        "2027-01-01",
                        "until",
                        "2027-12-31",
                        "days",
                        2L));
        shown.presses("Spara mötet");
        assertThat(meetings().get(0).length()).isEqualTo(Duration.ofHours(30));
    }

    @Test
    void aTwoDayMeetingIsPlannedAnnouncedWrittenToACalendarFileAndMovedWithBothDays() {
        var starts = Instant.parse("2027-05-21T08:00:00Z");
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbar-energi",
                        "Seminarium",
                        starts,
                        starts.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Sundsvall", null),
                        null,
                        MovableClock.START));
        var shown = coordinator.runs(
                "meeting plan",
                Map.of("network", "hallbarhetsradet", "when", "20–21 maj 2027 kl 9-16", "place", "Residenset"));
        assertThat(shown.says())
                .contains(
                        "torsdag 20 maj 2027 kl. 09:00 – fredag 21 maj 2027 kl. 16:00",
                        "Krockar med Nätverket för hållbar energi");
        shown.presses("Spara mötet");
        var meeting = meetings().get(0);
        assertThat(meeting.startsAt()).isEqualTo("2027-05-20T07:00:00Z");
        assertThat(meeting.endsAt()).isEqualTo("2027-05-21T14:00:00Z");
        assertThat(coordinator
                        .runs("meeting show", Map.of("meeting", meeting.id()))
                        .says())
                .contains("20 maj 2027", "21 maj 2027", "16:00");
        assertThat(coordinator
                        .press(null, "calendar:file:" + meeting.id(), List.of(), Map.of())
                        .reply()
                        .attachments())
                .singleElement()
                .satisfies(file -> assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                        .contains("20270520T090000", "20270521T160000"));
        assertThat(coordinator
                        .inEnglish()
                        .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "April 30 - May 1 10-15"))
                        .says())
                .contains("Friday 30 April 2027 at 10:00 – Saturday 1 May 2027 at 15:00", "⚠️ it is May Day");
        // 14 days before the meeting is Ascension Day (6 May), a holiday. The meeting notice is therefore sent on 7
        // May.
        at("2027-05-07T07:00:00Z");
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .anyMatch(post -> work.says(post).contains("Kallelse")
                        && work.says(post).contains("20 maj 2027")
                        && work.says(post).contains("21 maj 2027"));
        assertThat(coordinator
                        .inEnglish()
                        .runs("meeting move", Map.of("meeting", meeting.id(), "when", "26-27 May"))
                        .says())
                .contains("no hour");
        coordinator
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "26-27 maj kl 10"))
                .presses("Flytta mötet");
        var moved = work.get(Meetings.class).findById(meeting.id()).orElseThrow();
        assertThat(moved.startsAt()).isEqualTo("2027-05-26T08:00:00Z");
        assertThat(moved.endsAt()).isEqualTo("2027-05-27T14:00:00Z");
    }

    @Test
    void aMeetingIsShownBeforeItIsStoredWithAWarningIfItIsOnAHoliday() {
        var shown = coordinator.runs(
                "meeting plan",
                Map.of("network", "hallbarhetsradet", "when", "14 januari 9-12", "place", "Residenset"));
        assertThat(shown.says()).contains("torsdag 14 januari 2027 kl. 09:00–12:00", "Inget är sparat ännu");
        assertThat(meetings()).isEmpty();
        assertThat(shown.presses("Spara mötet").says()).contains("✓ Ett möte är sparat", "När: ");
        assertThat(coordinator
                        .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "6 januari 9-12"))
                        .says())
                .contains("⚠️", "trettondedag");
    }

    @Test
    void anUnclearDateAPastDateAndAnUnclearRhythmAreRepeatedInTheRefusal() {
        assertThat(coordinator
                        .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "nån gång i vår"))
                        .says())
                .contains("nån gång i vår");
        assertThat(coordinator
                        .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "2026-01-05 09:00-11:00"))
                        .says())
                .contains("2026-01-05");
        assertThat(coordinator
                        .runs(
                                "meeting series",
                                Map.of(
                                        "network",
                                        "hallbarhetsradet",
                                        "rhythm",
                                        "ibland",
                                        "from",
                                        "2027-01-01",
                                        "until",
                                        "2027-12-31"))
                        .says())
                .contains("ibland");
        assertThat(meetings()).isEmpty();
    }

    @Test
    void onlyTheNetworksCoordinatorCanPlanMeetings() {
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .runs("meeting series", QUARTERLY)
                        .says())
                .contains("samordnare");
        assertThat(work.as("Samordnare social")
                        .runs("meeting series", QUARTERLY)
                        .says())
                .contains("samordnaren för Hållbarhetsrådet");
        var shown = coordinator.runs("meeting series", QUARTERLY);
        var button = shown.reply().rows().get(0).buttons().get(0).id();
        assertThat(work.as("Samordnare social")
                        .press(null, button, List.of(), Map.of())
                        .says())
                .contains("känner jag inte längre igen")
                .doesNotContain("2027");
        work.get(Memberships.class).activeIn("hallbarhetsradet", LocalDate.of(2026, 11, 2)).stream()
                .filter(one -> one.role() == Role.COORDINATOR)
                .forEach(one -> work.get(Memberships.class).save(one.released(LocalDate.of(2026, 11, 1))));
        assertThat(shown.presses("Spara 4 möten").says()).contains("samordn").doesNotContain("18 mars 2027");
        assertThat(meetings()).isEmpty();
    }

    @Test
    void aClashWithAnotherNetworkThatSharesPeopleIsListed() {
        var starts = Instant.parse("2027-03-18T09:00:00Z");
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbar-energi",
                        "Seminarium",
                        starts,
                        starts.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Sundsvall", null),
                        null,
                        MovableClock.START));
        assertThat(coordinator.runs("meeting series", QUARTERLY).says())
                .contains("Krockar med Nätverket för hållbar energi", "3 personer");
    }

    @Test
    void aMeetingOfANetworkThatHasEndedCausesNoClash() {
        var starts = Instant.parse("2027-03-18T09:00:00Z");
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbar-energi",
                        "Seminarium",
                        starts,
                        starts.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Sundsvall", null),
                        null,
                        MovableClock.START));
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbar-energi").orElseThrow().ended(MovableClock.START));
        assertThat(coordinator.runs("meeting series", QUARTERLY).says()).doesNotContain("Krockar");
    }

    @Test
    void aClashThatConcernsTheChairIsMarkedAsSuch() {
        var chair = work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals("Ledamot Timrå, majoritet"))
                .findFirst()
                .orElseThrow();
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        chair,
                        "timra",
                        Role.CHAIR,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
        var starts = Instant.parse("2027-03-18T09:00:00Z");
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbar-energi",
                        "Seminarium",
                        starts,
                        starts.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Sundsvall", null),
                        null,
                        MovableClock.START));
        assertThat(coordinator.runs("meeting series", QUARTERLY).says()).contains("ordföranden är med i båda");
    }

    @Test
    void aMeetingIsMovedOnlyWhenTheNewTimeIsConfirmed() {
        coordinator.runs("meeting series", QUARTERLY).presses("Spara 4 möten");
        var first = meetings().get(0);
        var shown = coordinator.runs("meeting move", Map.of("meeting", first.id(), "when", "25 mars 13"));
        assertThat(shown.says()).contains("Inget är ändrat ännu");
        assertThat(meetings().get(0).startsAt()).isEqualTo(first.startsAt());
        assertThat(shown.presses("Flytta mötet").says()).contains("✓ Mötet är flyttat");
        var moved = meetings().get(0);
        assertThat(moved.startsAt()).isEqualTo(Instant.parse("2027-03-25T12:00:00Z"));
        assertThat(moved.length()).isEqualTo(first.length());
    }

    @Test
    void anUnconfirmedSeriesStoresNothing() {
        var shown = coordinator.runs("meeting series", QUARTERLY);
        assertThat(work.get(AllSeries.class).findAllByNetworkIdOrderByBegins("hallbarhetsradet"))
                .isEmpty();
        assertThat(shown.presses("Avbryt").says()).contains("Inget är sparat");
        assertThat(shown.presses("Spara 4 möten").says()).contains("finns inte kvar");
        assertThat(meetings()).isEmpty();
    }

    @Test
    void aSeriesIsShownAgainBeforeItIsStoredIfAClashAppearedAfterThePreview() {
        var shown = coordinator.runs("meeting series", QUARTERLY);
        var starts = Instant.parse("2027-03-18T09:00:00Z");
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbar-energi",
                        "Seminarium",
                        starts,
                        starts.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Sundsvall", null),
                        null,
                        MovableClock.START));
        var anew = shown.presses("Spara 4 möten");
        assertThat(anew.says()).contains("Något har ändrats", "Krockar med Nätverket för hållbar energi");
        assertThat(anew.presses("Spara 4 möten").says()).contains("✓ 4 möten");
    }

    @Test
    void aMoveIsShownAgainBeforeItIsStoredIfTheMeetingWasMovedAfterThePreview() {
        coordinator.runs("meeting series", QUARTERLY).presses("Spara 4 möten");
        var first = meetings().get(0);
        var one = coordinator.runs("meeting move", Map.of("meeting", first.id(), "when", "25 mars 13"));
        var other = coordinator.runs("meeting move", Map.of("meeting", first.id(), "when", "26 april 13"));
        other.presses("Flytta mötet");
        var anew = one.presses("Flytta mötet");
        assertThat(anew.says()).contains("Något har ändrats", "Nu: måndag 26 april 2027 13:00–16:00");
        anew.presses("Flytta mötet");
        assertThat(meetings().get(0).startsAt()).isEqualTo(Instant.parse("2027-03-25T12:00:00Z"));
    }

    @Test
    void aSeriesCanBeReplacedFromADayOnWithoutLosingAnswers() {
        coordinator.runs("meeting series", QUARTERLY).presses("Spara 4 möten");
        var second = meetings().get(1);
        var timra = work.as("Ledamot Timrå, majoritet");
        timra.runs("meeting show", Map.of("meeting", second.id())).presses("Kommer");
        var shown = coordinator.runs(
                "meeting series",
                Map.of(
                        "network",
                        "hallbarhetsradet",
                        "rhythm",
                        "andra tisdagen i juni, september 13-15",
                        "from",
                        "2027-04-01",
                        "until",
                        "2027-12-31",
                        "replaces",
                        second.id()));
        assertThat(shown.presses("Spara 2 möten").says()).contains("2 möten");
        var after = meetings();
        assertThat(after)
                .extracting(one -> one.startsAt().toString())
                .containsExactly("2027-03-18T08:00:00Z", "2027-06-08T11:00:00Z", "2027-09-14T11:00:00Z");
        assertThat(after.get(1).id()).isEqualTo(second.id());
        assertThat(work.get(Attendances.class).findAllByMeetingIdOrderById(second.id()))
                .hasSize(1);
    }

    @Test
    void aReplacingSeriesWithFewerWeekdaysCancelsOnlyTheMeetingsOnTheOmittedWeekdays() {
        weekly("tisdagar och torsdagar 9-10", "Sal 1", null).presses("Spara 4 möten");
        var before = meetings();
        work.as("Ledamot Timrå, majoritet")
                .runs("meeting show", Map.of("meeting", before.get(3).id()))
                .presses("Kommer");
        var shown = weekly("torsdagar 9-10", "Sal 2", before.get(0).id());
        assertThat(shown.says()).contains("Sal 2");
        shown.presses("Spara 2 möten");
        var after = meetings();
        assertThat(after)
                .extracting(Meeting::id)
                .containsExactly(before.get(1).id(), before.get(3).id());
        assertThat(after).allMatch(one -> one.place().equals("Sal 2") && one.sequence() == 1);
        assertThat(work.get(Attendances.class)
                        .findAllByMeetingIdOrderById(before.get(3).id()))
                .hasSize(1);
        assertThat(List.of(0, 2))
                .allMatch(left -> work.get(Meetings.class)
                        .findById(before.get(left).id())
                        .orElseThrow()
                        .isCancelled());
    }

    @Test
    void aCancelledDayStaysCancelledInTheReplacingSeries() {
        weekly("tisdagar och torsdagar 9-10", "Sal 1", null).presses("Spara 4 möten");
        var before = meetings();
        coordinator
                .runs("meeting cancel", Map.of("meeting", before.get(1).id()))
                .confirms();
        assertThat(meetings()).hasSize(3);
        var shown =
                weekly("tisdagar och torsdagar 14-15", "Sal 1", before.get(0).id());
        assertThat(shown.says()).contains("Inställt sedan tidigare och hålls inte: 3 december 2026");
        shown.presses("Spara 3 möten");
        assertThat(meetings())
                .extracting(Meeting::id)
                .containsExactly(
                        before.get(0).id(), before.get(2).id(), before.get(3).id());
        assertThat(meetings())
                .allMatch(one -> one.startsAt().atZone(ZONE).toLocalTime().equals(LocalTime.of(14, 0)));
    }

    @Test
    void aReplacingSeriesWithANewTitleAndNoPlaceKeepsTheOldPlace() {
        weekly("torsdagar 9-10", "Sal 1", null).presses("Spara 2 möten");
        var before = meetings();
        coordinator
                .runs(
                        "meeting series",
                        Map.of(
                                "network",
                                "hallbarhetsradet",
                                "rhythm",
                                "torsdagar 9-10",
                                "from",
                                "2026-12-01",
                                "until",
                                "2026-12-11",
                                "title",
                                "Ny rubrik",
                                "replaces",
                                before.get(0).id()))
                .presses("Spara 2 möten");
        assertThat(meetings())
                .allMatch(one -> one.title().equals("Ny rubrik") && one.place().equals("Sal 1") && one.sequence() == 1);
    }

    @Test
    void anEndDateWithoutAYearIsTheFirstOneAfterTheStartAndAnEndBeforeTheStartIsRefused() {
        assertThat(coordinator
                        .runs(
                                "meeting series",
                                Map.of(
                                        "network",
                                        "hallbarhetsradet",
                                        "rhythm",
                                        "tredje torsdagen i mars och september 9-12",
                                        "from",
                                        "1 januari",
                                        "until",
                                        "31 december"))
                        .says())
                .contains("2 möten", "18 mars 2027", "16 september 2027");
        assertThat(coordinator
                        .runs(
                                "meeting series",
                                Map.of(
                                        "network",
                                        "hallbarhetsradet",
                                        "rhythm",
                                        "tredje torsdagen i mars och september 9-12",
                                        "from",
                                        "2027-01-01",
                                        "until",
                                        "2026-12-31"))
                        .says())
                .contains("skulle sluta 31 december 2026");
    }

    private BotReply weekly(String rhythm, String place, String replaces) {
        var options = new HashMap<String, Object>(Map.of(
                "network",
                "hallbarhetsradet",
                "rhythm",
                rhythm,
                "from",
                "2026-12-01",
                "until",
                "2026-12-11",
                "place",
                place));
        if (replaces != null) {
            options.put("replaces", replaces);
        }
        return coordinator.runs("meeting series", options);
    }

    @Test
    void aNoticeDueOnAHolidayIsSentOnTheNextWorkingDayWithTheReason() {
        // 14 days before Wednesday 20 January is Twelfth Day (6 January), a holiday.
        assertThat(coordinator
                        .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "2027-01-20 09:00-12:00"))
                        .presses("Spara mötet")
                        .says())
                .contains("Kallelsen går ut av sig själv 7 januari 2027 08:00.");
        at("2026-12-30T08:00:00Z");
        assertThat(work.says(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).get(0)))
                .contains("Innan kallelsen går ut", "Kallelsen går ut 7 januari 2027 08:00")
                .as("the next message to the organisers is the notice, not a reminder")
                .doesNotContain("Nästa gång");
        at("2027-01-06T09:00:00Z");
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .noneMatch(post -> work.says(post).contains("Kallelse:"));
        at("2027-01-07T07:00:00Z");
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .anyMatch(post -> work.says(post).contains("Kallelse:")
                        && work.says(post).contains("6 januari 2027, men det är trettondedag jul"));
    }

    @Test
    void theOrganiserIsNotAskedForThePlaceAfterANoticeThatIsSentEarlyBecauseOfChristmas() {
        coordinator
                .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "2027-01-19 09:00-12:00"))
                .presses("Spara mötet");
        at("2026-12-22T12:00:00Z");
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).isEmpty();
        at("2026-12-23T09:00:00Z");
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .singleElement()
                .satisfies(post -> assertThat(work.says(post)).contains("Kallelse:", "Nästa gång: 12 januari 2027"));
        at("2026-12-29T12:00:00Z");
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .as("21 days before the meeting")
                .hasSize(1);
    }

    @Test
    void aLateNoticeWaitsForTheMorningUnlessTheOrganiserSendsItNow() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        var stored = coordinator
                .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "2026-11-26 09:00-12:00"))
                .presses("Spara mötet");
        assertThat(stored.says()).contains("utanför arbetstid", "[Skicka nu]");
        var energy = coordinator
                .runs("meeting plan", Map.of("network", "hallbar-energi", "when", "2026-11-26 13:00-15:00"))
                .presses("Spara mötet");
        var button = energy.reply().rows().get(0).buttons().get(0).id();
        assertThat(work.as("Samordnare social")
                        .press(null, button, List.of(), Map.of())
                        .says())
                .contains("samordnaren");
        assertThat(energy.presses("Skicka nu").says()).contains("skickas nu");
        at("2026-11-24T06:59:00Z");
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).isEmpty();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
        at("2026-11-24T07:00:00Z");
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
    }

    @Test
    void aNoticeIsSentAtNightIfTheMeetingWouldBeginBeforeTheMorning() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        assertThat(coordinator
                        .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "2026-11-24 07:30-09:00"))
                        .presses("Spara mötet")
                        .says())
                .doesNotContain("Skicka nu");
        at("2026-11-23T21:01:00Z");
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
    }

    private void at(String moment) {
        work.clock().set(Instant.parse(moment));
        work.tick();
        work.tick();
    }

    private List<Meeting> meetings() {
        return work.get(Meetings.class).between(MovableClock.START, MovableClock.START.plus(Duration.ofDays(800)));
    }
}
