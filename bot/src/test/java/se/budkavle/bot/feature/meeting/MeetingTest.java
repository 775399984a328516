package se.budkavle.bot.feature.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.testing.AlsoOnPostgres;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.calendar.Feed;
import se.budkavle.storage.calendar.FeedSecret;
import se.budkavle.storage.calendar.Feeds;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

class MeetingTest {

    /**
     * The start of the meeting: Thursday 17 December, 09:00 in Stockholm. The meeting notice is due on Thursday 3
     * December.
     */
    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");

    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private final TestUser opposition = work.as("Ledamot Timrå, opposition");
    private final TestUser sundsvall = work.as("Ledamot Sundsvall, majoritet");
    private Meeting meeting;

    @BeforeEach
    void plan() {
        meeting = planned("hallbarhetsradet", STARTS, Venue.of(MeetingFormat.PHYSICAL, "Residenset, Härnösand", null));
    }

    @Test
    void theNoticeIsPostedOnceWhenItIsDueAndMentionsOnlyInvitedPeople() {
        at(NOTICE_DUE.minusSeconds(60));
        assertThat(posts()).isEmpty();
        at(NOTICE_DUE);
        work.clock().forward(Duration.ofMinutes(5));
        work.tick();
        assertThat(posts()).hasSize(1);
        assertThat(work.says(notice()))
                .contains(
                        "Kallelse: Hållbarhetsrådet, 17 december 2026",
                        "Residenset, Härnösand",
                        "0 av 6 platser · 0 av 2 kommuner",
                        "[Kommer]",
                        "[Kommer inte]",
                        "[Kanske]",
                        "[Ersättare]",
                        "Du kan ändra svaret tills mötet börjar");
        assertThat(notice().post().mentions()).containsExactlyInAnyOrder("9004", "9005", "9006", "9007");
    }

    @Test
    @AlsoOnPostgres
    void theNoticeCountsRepresentedSeatsMunicipalitiesAndPoliticalSides() {
        at(NOTICE_DUE);
        assertThat(timra.presses(notice(), "Kommer").says()).contains("✓ Kommer", "kan ändras");
        settle();
        assertThat(work.says(notice())).contains("1 av 6 platser · 1 av 2 kommuner · opposition saknas från en");
        opposition.presses(notice(), "Kommer");
        sundsvall.presses(notice(), "Kommer");
        settle();
        assertThat(work.says(notice())).contains("3 av 6 platser · 2 av 2 kommuner · opposition saknas från en");
        sundsvall.presses(notice(), "Kommer inte");
        settle();
        assertThat(work.says(notice())).contains("2 av 6 platser · 1 av 2 kommuner");
        assertThat(posts()).as("edited in place").hasSize(1);
    }

    @Test
    void anAnswerFromAPersonWhoIsNotInvitedIsNotCounted() {
        at(NOTICE_DUE);
        assertThat(work.as("Socialchef Timrå").presses(notice(), "Kommer").says())
                .contains("inte kallad");
        assertThat(work.asStranger("Någon").presses(notice(), "Kommer").says()).contains("/nätverk gå-med");
        assertThat(work.get(Attendances.class).findAllByMeetingIdOrderById(meeting.id()))
                .isEmpty();
    }

    @Test
    @AlsoOnPostgres
    void theListOfAttendeesSeparatesNamesWithCommasBySemicolons() {
        at(NOTICE_DUE);
        timra.presses(notice(), "Kommer");
        opposition.presses(notice(), "Kommer");
        assertThat(coordinator
                        .runs("meeting show", Map.of("meeting", meeting.id()))
                        .presses("Vilka kommer?")
                        .says())
                .contains("Kommer (2): Ledamot Timrå, majoritet; Ledamot Timrå, opposition");
    }

    @Test
    void theSubstitutesOfAnAbsentMemberAreAskedOneAfterAnotherForADayEach() {
        substitute("Ersättare ett", "9101");
        substitute("Ersättare två", "9102");
        at(NOTICE_DUE);
        assertThat(timra.presses(notice(), "Kommer inte").says()).contains("Ersättare ett får frågan");
        work.tick();
        assertThat(work.says(last())).contains("Ledamot Timrå, majoritet kan inte komma", "[Jag kommer]");
        assertThat(last().post().mentions()).containsExactly("9101");
        assertThat(opposition.presses(last(), "Jag kommer").says()).contains("ställd till Ersättare ett");
        work.clock().forward(Duration.ofHours(25));
        work.tick();
        work.tick();
        assertThat(last().post().mentions()).containsExactly("9102");
        assertThat(work.as("Ersättare två").presses(last(), "Jag kommer").says())
                .contains("Du kommer i stället för Ledamot Timrå, majoritet");
        settle();
        assertThat(work.says(notice())).contains("1 av 6 platser · 1 av 2 kommuner");
        assertThat(work.as("Ersättare två").presses(last(), "Jag kommer").says())
                .contains("inte längre öppen");
        assertThat(coordinator
                        .runs("meeting show", Map.of("meeting", meeting.id()))
                        .presses("Vilka kommer?")
                        .says())
                .contains("Ledamot Timrå, majoritet (genom Ersättare två)");
    }

    @Test
    @AlsoOnPostgres
    void whenASubstituteDeclinesTheNextIsAskedUntilTheAbsentMemberDecidesToCome() {
        substitute("Ersättare ett", "9101");
        substitute("Ersättare två", "9102");
        at(NOTICE_DUE);
        timra.presses(notice(), "Kommer inte");
        work.tick();
        var first = last();
        assertThat(work.as("Ersättare ett").presses(first, "Jag kan inte").says())
                .contains("Nästa ersättare");
        work.tick();
        var second = last();
        assertThat(second.post().mentions()).containsExactly("9102");
        timra.presses(notice(), "Kommer");
        assertThat(work.as("Ersättare två").presses(second, "Jag kommer").says())
                .contains("inte längre öppen");
    }

    @Test
    void aRequestToASubstituteShowsTheNewTimeOfAMovedMeetingAndIsClosedWhenItIsCancelled() {
        substitute("Ersättare ett", "9101");
        at(NOTICE_DUE);
        timra.presses(notice(), "Kommer inte");
        work.tick();
        assertThat(work.says(last())).contains("Kan du komma i stället?", "17 december 2026", "[Jag kommer]");
        coordinator
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2026-12-18 9-12"))
                .confirms();
        settle();
        assertThat(work.says(last()))
                .contains("Kan du komma i stället?", "18 december 2026", "[Jag kommer]")
                .doesNotContain("17 december");
        coordinator.runs("meeting cancel", Map.of("meeting", meeting.id())).confirms();
        settle();
        assertThat(work.says(posts().get(1)))
                .contains("Ersättare behövs inte längre: Hållbarhetsrådet, 18 december 2026")
                .doesNotContain("[");
    }

    @Test
    void aMemberCanChooseWhichSubstituteIsAsked() {
        substitute("Ersättare ett", "9101");
        substitute("Ersättare två", "9102");
        at(NOTICE_DUE);
        var two = idOf("Ersättare två");
        assertThat(timra.presses(notice(), "Ersättare").chooses(two).says()).contains("Ersättare två får frågan");
        work.tick();
        assertThat(last().post().mentions()).containsExactly("9102");
        assertThat(sundsvall.presses(notice(), "Ersättare").says()).contains("ingen ersättare");
    }

    @Test
    void onlyInvitedPeopleWithoutAnAnswerAreRemindedAndOnlyThoseWhoComeAnHourBefore() {
        at(NOTICE_DUE);
        timra.presses(notice(), "Kommer");
        opposition.presses(notice(), "Kanske");
        settle();
        at(Instant.parse("2026-12-10T08:00:00Z"));
        assertThat(work.says(last()))
                .contains("Påminnelse: kommer du?", "2 svar saknas", "Nästa gång: 16 december 2026");
        assertThat(last().post().mentions()).containsExactlyInAnyOrder("9006", "9007");
        sundsvall.presses(notice(), "Kommer inte");
        work.as("Inbjuden Länsstyrelsen").presses(notice(), "Kommer");
        settle();
        int before = posts().size();
        at(Instant.parse("2026-12-16T08:00:00Z"));
        assertThat(posts()).as("all have answered").hasSize(before);
        at(STARTS.minus(Duration.ofHours(1)));
        assertThat(work.says(last())).contains("Om en timme: Hållbarhetsrådet, 17 december 2026 09:00", "Residenset");
        assertThat(last().post().mentions()).containsExactlyInAnyOrder("9004", "9007");
    }

    @Test
    @AlsoOnPostgres
    void aPersonWhoHasNotAnsweredForTwoMeetingsIsMentionedInOneReminderADay() {
        planned(
                "hallbar-energi",
                STARTS.plus(Duration.ofHours(4)),
                Venue.of(MeetingFormat.DIGITAL, null, "https://mote.example/1"));
        at(NOTICE_DUE);
        at(Instant.parse("2026-12-10T08:00:00Z"));
        var council = reminderIn(SmallAssociation.COUNCIL_ROOM);
        assertThat(council.post().mentions()).contains("9004", "9006");
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .noneMatch(post -> work.says(post).contains("Påminnelse"));
    }

    @Test
    void aPersonWhoseReminderInOneNetworkCannotBePostedIsMentionedInTheOtherNetworksReminder() {
        planned(
                "hallbar-energi",
                STARTS.plus(Duration.ofHours(4)),
                Venue.of(MeetingFormat.DIGITAL, null, "https://mote.example/1"));
        at(NOTICE_DUE);
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        at(Instant.parse("2026-12-10T08:00:00Z"));
        assertThat(reminderIn(SmallAssociation.ENERGY_ROOM).post().mentions())
                .containsExactlyInAnyOrder("9004", "9006");
    }

    @Test
    @AlsoOnPostgres
    void aMoveIsAnnouncedOnceAndReschedulesTheReminders() {
        at(NOTICE_DUE);
        timra.presses(notice(), "Kommer");
        settle();
        var moved = work.get(MeetingChanges.class)
                .move(
                        meeting,
                        STARTS.plus(Duration.ofDays(14)),
                        STARTS.plus(Duration.ofDays(14)).plus(Duration.ofHours(3)),
                        idOf("Samordnare miljö"));
        at(NOTICE_DUE.plus(Duration.ofMinutes(11)));
        assertThat(work.says(last()))
                .contains("Flyttat: Hållbarhetsrådet", "Skulle ha varit 17 december 2026 09:00", "Ditt svar står kvar");
        assertThat(work.says(notice())).contains("31 december 2026", "1 av 6 platser");
        assertThat(moved.sequence()).isEqualTo(1);
        int before = posts().size();
        at(Instant.parse("2026-12-10T08:00:00Z"));
        assertThat(posts()).as("no reminder for the old date").hasSize(before);
        // Seven days before the meeting is Christmas Eve, a day off. The reminder is therefore sent on the next working
        // day.
        at(Instant.parse("2026-12-28T07:00:00Z"));
        assertThat(work.says(last())).contains("Påminnelse: kommer du?", "31 december 2026");
    }

    @Test
    void aCancelledMeetingIsAnnouncedAndThenSendsNothingAndAcceptsNoAnswers() {
        at(NOTICE_DUE);
        var button = notice();
        assertThat(coordinator
                        .runs("meeting cancel", Map.of("meeting", meeting.id(), "reason", "För få kan"))
                        .confirms()
                        .says())
                .contains("inställt");
        assertThat(work.get(AuditLog.class).newest("meeting.cancel", null, meeting.id(), 5))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isNull());
        settle();
        assertThat(work.says(last()))
                .contains("Inställt: Hållbarhetsrådet", "Skäl: För få kan")
                .doesNotContain("[Kommer]");
        assertThat(work.says(notice())).contains("Inställt: Hållbarhetsrådet").doesNotContain("[Kommer]");
        assertThat(coordinator
                        .runs("meeting cancel", Map.of("meeting", meeting.id()))
                        .says())
                .contains("ställdes in");
        assertThat(timra.presses(button, "Kommer").says()).contains("ställdes in");
        int before = posts().size();
        at(STARTS.minus(Duration.ofHours(1)));
        assertThat(posts()).hasSize(before);
    }

    @Test
    void thePreviewOfACancellationSaysHowManyPeopleAreNotifiedAndChangesNothing() {
        assertThat(coordinator
                        .runs("meeting cancel", Map.of("meeting", meeting.id()))
                        .says())
                .contains("Inget har gått ut ännu, så ingen får något meddelande");
        at(NOTICE_DUE);
        int before = posts().size();
        var shown = coordinator.runs("meeting cancel", Map.of("meeting", meeting.id(), "reason", "För få kan"));
        assertThat(shown.says())
                .contains(
                        "Ställa in: Hållbarhetsrådet",
                        "17 december 2026 09:00",
                        "Skäl: För få kan",
                        "4 personer får veta det",
                        "Inget är ändrat ännu",
                        "[Ställ in]",
                        "[Avbryt]");
        assertThat(shown.presses("Avbryt").says()).contains("Avbrutet");
        settle();
        assertThat(posts()).hasSize(before);
        assertThat(work.get(Meetings.class).findById(meeting.id()).orElseThrow().isCancelled())
                .isFalse();
        assertThat(timra.runs("meeting cancel", Map.of("meeting", meeting.id())).says())
                .doesNotContain("[Ställ in]");
    }

    @Test
    void aMeetingMovedAfterThePreviewIsShownAgainBeforeItIsCancelled() {
        var shown = coordinator.runs("meeting cancel", Map.of("meeting", meeting.id()));
        coordinator
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2026-12-18 9-12"))
                .confirms();
        var anew = shown.presses("Ställ in");
        assertThat(anew.says()).contains("Något har ändrats", "18 december 2026");
        assertThat(anew.presses("Ställ in").says()).contains("inställt");
    }

    @Test
    void aMeetingCancelledBeforeItsNoticeIsNeverAnnounced() {
        coordinator.runs("meeting cancel", Map.of("meeting", meeting.id())).confirms();
        at(NOTICE_DUE);
        at(STARTS);
        assertThat(posts()).isEmpty();
    }

    @Test
    void theOrganiserIsRemindedOfAMissingLinkBeforeTheNoticeAndOnlyAWebAddressIsAccepted() {
        var digital = planned("hallbar-energi", STARTS, Venue.of(MeetingFormat.DIGITAL, null, null));
        at(Instant.parse("2026-11-26T08:00:00Z"));
        var said = work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0);
        assertThat(work.says(said)).contains("Länken till mötet saknas", "Kallelsen går ut");
        assertThat(said.post().mentions()).containsExactly("9002");
        assertThat(coordinator
                        .runs("meeting place", Map.of("meeting", digital.id(), "link", "javascript:alert(1)"))
                        .says())
                .contains("ingen adress");
        assertThat(coordinator
                        .runs("meeting place", Map.of("meeting", digital.id(), "link", "https://mote.example/1"))
                        .says())
                .contains("✓ Sparat", "digitalt");
    }

    @Test
    void aMeetingWithALinkAndAPlaceBecomesAHybridMeetingWhicheverIsAddedLast() {
        var link = "https://mote.example/1";
        for (var before : List.of(
                Venue.of(MeetingFormat.DIGITAL, null, link), Venue.of(MeetingFormat.PHYSICAL, "Stadshuset", null))) {
            var placed = planned("hallbar-energi", STARTS, before);
            assertThat(coordinator
                            .runs(
                                    "meeting place",
                                    before.link() == null
                                            ? Map.of("meeting", placed.id(), "link", link)
                                            : Map.of("meeting", placed.id(), "place", "Stadshuset"))
                            .says())
                    .contains("✓ Sparat", "på plats och digitalt · Stadshuset");
            assertThat(work.get(Meetings.class)
                            .findById(placed.id())
                            .orElseThrow()
                            .venue())
                    .isEqualTo(new Venue(MeetingFormat.HYBRID, "Stadshuset", link));
        }
    }

    @Test
    void aPersonWhoIsAwayIsNotMentionedButTheirStandInIs() {
        work.clock().set(MovableClock.START);
        assertThat(timra.runs(
                                "absence set",
                                Map.of("from", "2026-12-01", "until", "2026-12-11", "stand-in", opposition.account()))
                        .says())
                .contains("borta 1 december 2026 till 11 december 2026");
        assertThat(sundsvall
                        .runs("absence set", Map.of("from", "2026-12-02", "until", "2026-12-05"))
                        .says())
                .contains("✓");
        at(NOTICE_DUE);
        assertThat(notice().post().mentions()).containsExactlyInAnyOrder("9005", "9007");
        var shown = sundsvall.runs("absence show");
        assertThat(shown.says()).contains("2 december 2026 till 5 december 2026");
        assertThat(shown.presses("Ta tillbaka 2 december 2026 till 5 december 2026")
                        .says())
                .contains("Inga dagar");
    }

    @Test
    void twentyFiveAbsencesAreListedWithButtonsToRemoveThemAndFurtherOnesAreCounted() {
        for (int week = 0; week < 25; week++) {
            away(LocalDate.of(2027, 1, 4).plusWeeks(week));
        }
        var shown = timra.runs("absence show");
        assertThat(shown.says()).doesNotContain("… och");
        assertThat(shown.presses("Ta tillbaka 21 juni 2027 till 23 juni 2027").says())
                .contains("14 juni 2027 till 16 juni 2027")
                .doesNotContain("21 juni 2027");
        away(LocalDate.of(2027, 7, 5));
        away(LocalDate.of(2027, 7, 12));
        assertThat(timra.runs("absence show").says()).contains("… och 1 till");
    }

    private void away(LocalDate first) {
        timra.runs("absence set", Map.of("from", first, "until", first.plusDays(2)));
    }

    @Test
    @AlsoOnPostgres
    void theCoordinatorRecordsAndCorrectsAttendanceButAMemberMayNot() {
        at(NOTICE_DUE);
        at(STARTS.plus(Duration.ofMinutes(10)));
        assertThat(timra.runs("meeting attendance", Map.of("meeting", meeting.id()))
                        .says())
                .contains("samordnaren för Hållbarhetsrådet");
        var taking = coordinator.runs("meeting attendance", Map.of("meeting", meeting.id()));
        var marked = taking.chooses(idOf("Ledamot Timrå, majoritet"));
        assertThat(marked.says()).contains("Ledamot Timrå, majoritet ✓");
        assertThat(marked.chooses("absent:" + idOf("Ledamot Timrå, majoritet")).says())
                .doesNotContain("majoritet ✓");
    }

    @Test
    @AlsoOnPostgres
    void severalPeopleAreMarkedPresentOrAbsentWithOneChoiceUnlessOneOfThemIsNotInvited() {
        at(STARTS.plus(Duration.ofMinutes(10)));
        var first = idOf("Ledamot Timrå, majoritet");
        var second = idOf("Ledamot Timrå, opposition");
        var taking = coordinator.runs("meeting attendance", Map.of("meeting", meeting.id()));
        var marked = taking.choosesAll(List.of(first, second));
        assertThat(marked.says()).contains("Ledamot Timrå, majoritet ✓", "Ledamot Timrå, opposition ✓");
        assertThat(marked.choosesAll(List.of("absent:" + first, "absent:" + second))
                        .says())
                .doesNotContain("✓;", "majoritet ✓", "opposition ✓");
        assertThat(taking.choosesAll(List.of(first, "nobody")).says())
                .as("if one of them is not invited, nobody is recorded")
                .doesNotContain("✓");
        assertThat(coordinator
                        .runs("meeting attendance", Map.of("meeting", meeting.id()))
                        .says())
                .doesNotContain("majoritet ✓");
    }

    @Test
    void aChoiceThatTheRecordedAttendanceAlreadyContainsChangesNothingAndIsNotAudited() {
        at(STARTS.plus(Duration.ofMinutes(10)));
        var person = idOf("Ledamot Timrå, majoritet");
        var first = coordinator.runs("meeting attendance", Map.of("meeting", meeting.id()));
        var second = coordinator.runs("meeting attendance", Map.of("meeting", meeting.id()));
        first.chooses(person);
        var marked = second.chooses(person);
        assertThat(marked.says()).contains("Ledamot Timrå, majoritet ✓");
        marked.chooses("absent:" + person);
        assertThat(marked.chooses("absent:" + person).says()).doesNotContain("majoritet ✓");
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList(
                                "select detail from audit_entry where action = 'meeting.present' order by id",
                                String.class))
                .as("only what changed something is audited")
                .containsExactly(person + " true", person + " false");
    }

    @Test
    @AlsoOnPostgres
    void theAttendanceMenusSayThatOnlyTheFirstHundredAreShownIfMoreAreInvited() {
        at(STARTS.plus(Duration.ofMinutes(10)));
        for (int number = 5; number <= 100; number++) {
            appointed("Ledamot nummer " + number, null, Role.MEMBER);
        }
        assertThat(coordinator
                        .runs("meeting attendance", Map.of("meeting", meeting.id()))
                        .says())
                .doesNotContain("Menyerna visar");
        appointed("Ledamot nummer 101", null, Role.MEMBER);
        assertThat(coordinator
                        .runs("meeting attendance", Map.of("meeting", meeting.id()))
                        .says())
                .contains("Menyerna visar de första 100 av 101 kallade");
    }

    @Test
    void anHourBeforeTheMeetingThoseWhoComeAreMentionedUnlessTheirCalendarLinkIsInUse() {
        at(NOTICE_DUE);
        timra.presses(notice(), "Kommer");
        opposition.presses(notice(), "Kommer");
        follows("Ledamot Timrå, majoritet", null);
        at(STARTS.minus(Duration.ofMinutes(59)));
        assertThat(work.says(last())).contains("Om en timme");
        assertThat(last().post().mentions()).containsExactly("9005");
    }

    @Test
    void aPersonWhoseCalendarLinkIsNotUsedIsMentionedAnHourBeforeTheMeeting() {
        at(NOTICE_DUE);
        timra.presses(notice(), "Kommer");
        work.get(Feeds.class)
                .save(Feed.of(FeedSecret.next(), idOf("Ledamot Timrå, majoritet"), null, MovableClock.START));
        at(STARTS.minus(Duration.ofMinutes(59)));
        assertThat(last().post().mentions()).containsExactly("9004");
    }

    @Test
    void nothingIsPostedAnHourBeforeTheMeetingIfEverybodyWhoComesHasItInACalendar() {
        at(NOTICE_DUE);
        timra.presses(notice(), "Kommer");
        follows("Ledamot Timrå, majoritet", "hallbarhetsradet");
        at(STARTS.minus(Duration.ofHours(20)));
        int before = posts().size();
        at(STARTS.minus(Duration.ofMinutes(59)));
        assertThat(posts()).hasSize(before);
    }

    @Test
    void aPersonWhoseRoleHasEndedIsNotMentionedAnHourBeforeTheMeeting() {
        var energy = planned("hallbar-energi", STARTS, Venue.of(MeetingFormat.PHYSICAL, "Residenset, Härnösand", null));
        at(NOTICE_DUE);
        var shown = Map.<String, Object>of("meeting", energy.id());
        for (var member : List.of(timra, sundsvall)) {
            member.runs("meeting show", shown).presses("Kommer");
        }
        assertThat(coordinator.runs("meeting show", shown).says()).contains("2 kommer · 2 av 2 kommuner");
        coordinator.runs(
                "network release",
                Map.of("network", "hallbar-energi", "account", sundsvall.account(), "role", "MEMBER"));
        assertThat(coordinator.runs("meeting show", shown).says()).contains("1 kommer · 1 av 2 kommuner");
        at(STARTS.minus(Duration.ofMinutes(59)));
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .filteredOn(post -> work.says(post).contains("Om en timme"))
                .singleElement()
                .satisfies(post -> assertThat(post.post().mentions()).containsExactly("9004"));
    }

    @Test
    void anHourBeforeTheMeetingPeopleWithACalendarLinkAreMentionedTooIfTheNetworkHasChosenThat() {
        coordinator.runs("network settings", Map.of("network", "hallbarhetsradet", "hour-before-to-all", true));
        at(NOTICE_DUE);
        timra.presses(notice(), "Kommer");
        follows("Ledamot Timrå, majoritet", null);
        at(STARTS.minus(Duration.ofMinutes(59)));
        assertThat(last().post().mentions()).containsExactly("9004");
    }

    @Test
    void attendanceCannotBeRecordedBeforeTheMeetingBeginsNorForACancelledMeeting() {
        at(STARTS.minus(Duration.ofMinutes(10)));
        assertThat(coordinator
                        .runs("meeting attendance", Map.of("meeting", meeting.id()))
                        .says())
                .contains("när mötet har börjat");
        assertThat(coordinator.isSuggested("meeting attendance", "meeting", "")).isEmpty();
        coordinator.runs("meeting cancel", Map.of("meeting", meeting.id())).confirms();
        at(STARTS);
        assertThat(coordinator
                        .runs("meeting attendance", Map.of("meeting", meeting.id()))
                        .says())
                .contains("ställdes in");
        assertThat(coordinator.isSuggested("meeting attendance", "meeting", "")).isEmpty();
    }

    @Test
    @AlsoOnPostgres
    void withOnlyANetworksNameTheAttendanceCommandChoosesItsLatestMeetingThatHasBegun() {
        planned(
                "hallbarhetsradet",
                STARTS.plus(Duration.ofDays(30)),
                Venue.of(MeetingFormat.PHYSICAL, "Residenset", null));
        at(STARTS.plus(Duration.ofHours(5)));
        assertThat(coordinator
                        .runs("meeting attendance", Map.of("meeting", "Hållbarhetsrådet"))
                        .says())
                .contains("17 december 2026", "Vilka är här?");
        assertThat(timra.runs("meeting attendance", Map.of("meeting", "Hållbarhetsrådet"))
                        .says())
                .contains("samordnaren för Hållbarhetsrådet");
    }

    @Test
    void onePressRecordsEverybodyWhoAcceptedTheInvitationExceptPeopleMarkedAbsent() {
        at(NOTICE_DUE);
        timra.presses(notice(), "Kommer");
        opposition.presses(notice(), "Kommer");
        sundsvall.presses(notice(), "Kanske");
        at(STARTS);
        var taking = coordinator.runs("meeting attendance", Map.of("meeting", meeting.id()));
        taking.chooses(idOf("Ledamot Timrå, opposition")).chooses("absent:" + idOf("Ledamot Timrå, opposition"));
        var all = coordinator
                .runs("meeting attendance", Map.of("meeting", meeting.id()))
                .presses("Alla som svarade ja är här");
        assertThat(all.says())
                .contains("Ledamot Timrå, majoritet ✓")
                .doesNotContain("opposition ✓", "Sundsvall, majoritet ✓", "[Alla som svarade ja");
        assertThat(all.chooses(idOf("Ledamot Sundsvall, majoritet")).says()).contains("Ledamot Sundsvall, majoritet ✓");
    }

    @Test
    @AlsoOnPostgres
    void theCommandMineShowsAMeetingWithAnswerButtonsUntilTheUserHasAnswered() {
        at(NOTICE_DUE);
        var mine = timra.runs("mine");
        assertThat(mine.says()).contains("Kommer du?", "Hållbarhetsrådet", "Dina nästa möten");
        var answered = mine.presses("Kommer");
        assertThat(answered.says()).contains("✓ Kommer");
        assertThat(timra.runs("mine").says()).contains("Inget väntar på dig");
    }

    @Test
    void theCommandMineShowsAMeetingsTitleAndARequestedSeatWhichGivesNoCalendarLinkYet() {
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Hållbarhetsdagen",
                        STARTS.plus(Duration.ofDays(7)),
                        STARTS.plus(Duration.ofDays(7)).plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Parken", null),
                        null,
                        MovableClock.START));
        assertThat(timra.runs("mine").says())
                .contains("Hållbarhetsrådet – Hållbarhetsdagen")
                .doesNotContain("bett om en plats");
        var asking = work.as("Någon utan uppdrag");
        asking.runs(
                "network join", Map.of("network", "hallbarhetsradet", "organisation", "timra", "role", "SUBSTITUTE"));
        assertThat(asking.runs("mine").says()).contains("Du har bett om en plats: Hållbarhetsrådet");
        assertThat(asking.runs("calendar feed").says())
                .contains("inte med i något nätverk")
                .doesNotContain("http");
    }

    @Test
    void beforeTheNoticeAMeetingShowsWhenTheNoticeIsSent() {
        at(NOTICE_DUE.minusSeconds(60));
        assertThat(timra.runs("meeting show", Map.of("meeting", meeting.id())).says())
                .contains("Kallelsen går ut", "[Kommer]")
                .doesNotContain("Kallelse:", "kallad");
        at(NOTICE_DUE);
        assertThat(timra.runs("meeting show", Map.of("meeting", meeting.id())).says())
                .contains("Hållbarhetsrådet", "Residenset")
                .doesNotContain("Kallelsen går ut", "nämnd");
    }

    @Test
    void aReminderIsLeftOutIfItIsDueLessThanThreeDaysAfterALateNotice() {
        for (var starts : List.of("2026-12-02T09:00:00Z", "2026-12-03T09:00:00Z")) {
            planned("hallbar-energi", Instant.parse(starts), Venue.of(MeetingFormat.PHYSICAL, "Residenset", null));
        }
        at(MovableClock.START.plusSeconds(60));
        assertThat(energyPosts())
                .extracting(work::says)
                .satisfiesExactlyInAnyOrder(
                        sooner -> assertThat(sooner)
                                .contains("Kallelse:", "2 december 2026", "Nästa gång: 1 december 2026"),
                        later -> assertThat(later)
                                .contains("Kallelse:", "3 december 2026", "Nästa gång: 26 november 2026"));
        at(Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(energyPosts()).as("seven days before the first meeting").hasSize(2);
        at(Instant.parse("2026-11-26T12:00:00Z"));
        assertThat(energyPosts()).as("seven days before the second meeting").hasSize(3);
        at(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(energyPosts()).as("the day before the first meeting").hasSize(4);
    }

    private List<Posted> energyPosts() {
        return work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
    }

    @Test
    void aTwoDayMeetingMovedAcrossAClockChangeEndsAtTheSameHour() {
        var meetings = work.get(Meetings.class);
        var retreat = meetings.save(Meeting.plan(
                "hallbarhetsradet",
                "Internat",
                Instant.parse("2027-03-20T08:00:00Z"),
                Instant.parse("2027-03-21T15:00:00Z"),
                new Venue(MeetingFormat.PHYSICAL, "Härnösand", null),
                null,
                work.clock().instant()));
        coordinator
                .runs("meeting move", Map.of("meeting", retreat.id(), "when", "27 mars 2027 9"))
                .confirms();
        assertThat(meetings.findById(retreat.id()).orElseThrow().endsAt())
                .as("16:00, also in summer time")
                .isEqualTo(Instant.parse("2027-03-28T14:00:00Z"));
    }

    @Test
    void aMeetingOfANetworkThatHasEndedIsNotAmongTheNextMeetings() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(timra.runs("meeting next").says()).contains("Inga möten är planerade");
        assertThat(timra.runs("meeting list").says()).contains("Inga möten").doesNotContain("Residenset");
    }

    @Test
    @AlsoOnPostgres
    void theCommandMeetingNextShowsMeetingsOfTheUsersNetworksAndMeetingListThoseOfAnAreaOrNetwork() {
        assertThat(timra.runs("meeting next").says()).contains("Hållbarhetsrådet", "Residenset");
        assertThat(work.as("Socialchef Timrå").runs("meeting next").says()).contains("Inga möten är planerade");
        assertThat(timra.runs("meeting list", Map.of("area", "social")).says()).contains("Inga möten");
        assertThat(timra.runs("meeting list", Map.of("network", "hallbarhetsradet"))
                        .says())
                .contains("Ett möte");
        assertThat(timra.inEnglish()
                        .runs("meeting show", Map.of("meeting", "nothing"))
                        .says())
                .contains("No meeting was found");
    }

    @Test
    void aRestartAfterANoticeAnAnswerOrAReminderSendsNothingTwice() {
        at(NOTICE_DUE);
        work.restart();
        work.tick();
        timra.presses(notice(), "Kommer");
        work.restart();
        settle();
        at(Instant.parse("2026-12-10T08:00:00Z"));
        work.restart();
        at(Instant.parse("2026-12-10T08:02:00Z"));
        assertThat(posts()).hasSize(2);
    }

    @Test
    void aMoveToADayOffNamesTheReasonForTheDayOff() {
        assertThat(moving("2027-01-06 9-12")).contains("⚠️ Om den nya dagen: det är trettondedag jul.");
        assertThat(moving("2026-12-19 9-12")).contains("⚠️ Om den nya dagen: det är helg.");
        assertThat(moving("2027-07-08 9-12")).contains("⚠️ Om den nya dagen: möten pausar i juli.");
        assertThat(moving("2026-12-18 9-12")).contains("Ny tid: ").doesNotContain("Om den nya dagen");
    }

    private String moving(String when) {
        return coordinator
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", when))
                .says();
    }

    @Test
    void afterAMoveToAnEarlierDayNobodyIsRemindedUntilTheDayBeforeTheMeeting() {
        at(NOTICE_DUE);
        var nearer = Instant.parse("2026-12-08T08:00:00Z");
        work.get(MeetingChanges.class)
                .move(meeting, nearer, nearer.plus(Duration.ofHours(3)), idOf("Samordnare miljö"));
        at(NOTICE_DUE.plus(Duration.ofMinutes(11)));
        assertThat(work.says(last())).contains("Flyttat: Hållbarhetsrådet");
        at(Instant.parse("2026-12-07T08:00:00Z"));
        assertThat(work.says(last())).as("the day before").contains("Påminnelse: kommer du?");
        assertThat(posts()).hasSize(3);
    }

    @Test
    void aReminderThatFellDueWhileTheMeetingWasMovedIsSentAfterTheMeetingIsMovedBack() {
        at(NOTICE_DUE);
        var ends = STARTS.plus(Duration.ofHours(3));
        at(Instant.parse("2026-12-10T07:57:00Z"));
        var changes = work.get(MeetingChanges.class);
        var moved = changes.move(
                meeting, STARTS.plus(Duration.ofDays(1)), ends.plus(Duration.ofDays(1)), idOf("Samordnare miljö"));
        at(Instant.parse("2026-12-10T08:02:00Z"));
        assertThat(posts()).as("the move waits for further changes").hasSize(1);
        changes.move(moved, STARTS, ends, idOf("Samordnare miljö"));
        at(Instant.parse("2026-12-10T08:30:00Z"));
        assertThat(work.says(last())).contains("Påminnelse: kommer du?");
        at(Instant.parse("2026-12-10T09:30:00Z"));
        assertThat(posts()).hasSize(2);
    }

    @Test
    void aNoticeThatSucceedsAWeekLateIsNotFollowedByAReminderAtOnce() {
        work.chat().failNext(ChatFailure.Kind.LATER);
        at(NOTICE_DUE);
        work.clock().set(Instant.parse("2026-12-10T08:00:00Z"));
        for (int look = 0; look < 4; look++) {
            work.tick();
        }
        assertThat(posts())
                .singleElement()
                .satisfies(post -> assertThat(work.says(post)).contains("Kallelse"));
    }

    @Test
    void aNoticeMissedInAnOutageThatEndsAtNightIsSentInTheMorning() {
        at(NOTICE_DUE.plus(Duration.ofHours(14)));
        assertThat(posts()).isEmpty();
        assertThat(work.nextDue("notice")).contains(Instant.parse("2026-12-04T07:00:00Z"));
        at(Instant.parse("2026-12-04T07:00:00Z"));
        assertThat(posts()).hasSize(1);
    }

    @Test
    void afterAnOutageUntilTheDayBeforeTheMeetingOnlyTheNoticeIsSent() {
        at(Instant.parse("2026-12-16T12:00:00Z"));
        work.tick();
        assertThat(posts()).hasSize(1);
        assertThat(work.says(last())).contains("Kallelse");
    }

    /**
     * Stores a calendar feed of this person and records that a calendar program has requested it.
     *
     * @param network the id of the network whose meetings the feed contains; null for all meetings of the person
     */
    private void follows(String name, String network) {
        var feed = work.get(Feeds.class).save(Feed.of(FeedSecret.next(), idOf(name), network, MovableClock.START));
        work.get(Feeds.class).recordRead(feed.id(), work.clock().instant());
    }

    private Meeting planned(String network, Instant starts, Venue venue) {
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        network,
                        work.get(se.budkavle.storage.directory.Networks.class)
                                .findById(network)
                                .orElseThrow()
                                .title(),
                        starts,
                        starts.plus(Duration.ofHours(3)),
                        venue,
                        idOf("Samordnare miljö"),
                        MovableClock.START));
    }

    private void substitute(String name, String account) {
        appointed(name, account, Role.SUBSTITUTE);
    }

    private void appointed(String name, String account, Role role) {
        var person = work.get(People.class).save(Person.of(name, "timra", account, MovableClock.START));
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        person,
                        "timra",
                        role,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }

    private void at(Instant moment) {
        work.clock().set(moment);
        work.tick();
        work.tick();
    }

    /**
     * Moves the clock forward by six seconds and runs all routines (background jobs), so that posted messages are
     * edited. The bot delays edits by a few seconds to combine several changes.
     */
    private void settle() {
        work.clock().forward(Duration.ofSeconds(6));
        work.tick();
    }

    private List<Posted> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
    }

    private Posted notice() {
        return posts().get(0);
    }

    private Posted last() {
        return posts().get(posts().size() - 1);
    }

    private Posted reminderIn(String room) {
        return work.chat().postsIn(room).stream()
                .filter(post -> work.says(post).contains("Påminnelse"))
                .findFirst()
                .orElseThrow();
    }

    private String idOf(String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
