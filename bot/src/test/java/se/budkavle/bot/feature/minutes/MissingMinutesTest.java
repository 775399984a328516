package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.delivery.DailyReminderKey;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

class MissingMinutesTest {

    /**
     * The time of the first reminder of missing minutes. Three days after the meeting on Thursday is a Sunday, so the
     * reminder is moved to Monday.
     */
    private static final Instant FIRST = Instant.parse("2026-12-14T07:00:00Z");

    private static final Instant SECOND = Instant.parse("2026-12-17T08:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void theWriterIsRemindedOfMissingMinutesAfterThreeAndSevenDays() {
        at(FIRST.minusSeconds(400));
        assertThat(reminders()).isEmpty();
        at(FIRST.plusSeconds(400));
        assertThat(reminders())
                .singleElement(STRING)
                .contains(
                        "Anteckningarna är inte skickade än",
                        "• Hållbarhetsrådet – Rådets möte, 10 december 2026",
                        "[Öppna anteckningarna]",
                        "Du får det här för att du skriver nätverkets anteckningar.");
        assertThat(coordinator.presses(posted().get(0), "Öppna anteckningarna").says())
                .contains("Minnesanteckningar: Hållbarhetsrådet – Rådets möte, 10 december 2026");
        work.restart();
        at(SECOND.minusSeconds(400));
        assertThat(reminders()).hasSize(1);
        at(SECOND.plusSeconds(400));
        assertThat(reminders()).hasSize(2);
        at(SECOND.plus(Duration.ofDays(14)));
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void theNextReminderIsPredictedUntilTheMinutesAreSent() {
        at(held.meeting().startsAt());
        assertThat(work.nextDue("minutes")).contains(FIRST);
        at(FIRST.plusSeconds(400));
        assertThat(work.nextDue("minutes")).contains(SECOND);
        send();
        assertThat(work.nextDue("minutes")).isEmpty();
    }

    @Test
    void theFirstReminderAboutAFutureMeetingIsDueOnlyIfTheNetworkKeepsMinutes() {
        at(held.meeting().startsAt().minus(Duration.ofDays(5)));
        assertThat(work.nextDue("minutes")).contains(FIRST);
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "keeps-minutes", false));
        assertThat(work.nextDue("minutes")).isEmpty();
    }

    @Test
    void severalMeetingsOfOneWriterShareOneReminder() {
        meeting("hallbar-energi", "Energimöte", "2026-12-11T08:00:00Z");
        at(FIRST.plus(Duration.ofHours(3)));
        assertThat(reminders())
                .singleElement(STRING)
                .contains(
                        "Anteckningar från 2 möten är inte skickade än",
                        "• Hållbarhetsrådet – Rådets möte, 10 december 2026",
                        "• Nätverket för hållbar energi – Energimöte, 11 december 2026",
                        "[1. Hållbarhetsrådet – Rådets möte]",
                        "[2. Nätverket för hållbar energi – Energimöte]");
    }

    @Test
    void theReminderInANetworkWithFormalMinutesSaysFormalMinutes() {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "minutes-kind", "FORMAL"));
        at(FIRST.plus(Duration.ofHours(3)));
        assertThat(reminders())
                .singleElement(STRING)
                .contains(
                        "Protokollet är inte skickat än",
                        "deltagarna har inte fått protokollet:",
                        "[Öppna protokollet]",
                        "för att du skriver nätverkets protokoll.")
                .doesNotContain("nteckning");
    }

    @Test
    void aReminderAboutBothKindsOfMinutesNamesNotesAndFormalMinutes() {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "minutes-kind", "FORMAL"));
        meeting("hallbar-energi", "Energimöte", "2026-12-11T08:00:00Z");
        at(FIRST.plus(Duration.ofHours(3)));
        assertThat(reminders())
                .singleElement(STRING)
                .contains(
                        "Anteckningar och protokoll från 2 möten är inte skickade än",
                        "deltagarna har inte fått anteckningarna eller protokollet:",
                        "för att du skriver nätverkens anteckningar och protokoll.");
    }

    @Test
    void theOutboxShowsUpcomingRemindersAfterTheMeetingUntilTheMinutesAreSent() {
        work.clock().set(held.meeting().endsAt().minusSeconds(60));
        assertThat(planned()).isEmpty();
        work.clock().set(held.meeting().endsAt());
        assertThat(planned())
                .hasSize(2)
                .allMatch(line -> line.contains("om anteckningarna från mötet 10 december 2026"))
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("14 december 2026 08:00"))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("17 december 2026 09:00"));
        at(FIRST.plus(Duration.ofHours(3)));
        assertThat(planned()).singleElement(STRING).startsWith("17 december 2026 09:00");
        send();
        assertThat(planned()).isEmpty();
    }

    private List<String> planned() {
        return work.as("Förvaltare")
                .runs("outbox", Map.of("days", 14L))
                .says()
                .lines()
                .filter(line -> line.contains("Påminnelse om anteckningar eller protokoll · privat till en person"))
                .toList();
    }

    @Test
    void nobodyIsRemindedOfSentMinutes() {
        send();
        at(FIRST.plusSeconds(400));
        assertThat(reminders()).isEmpty();
    }

    @Test
    void aQueuedReminderIsNotSentAfterTheMinutesAreSent() {
        work.get(JdbcTemplate.class).update("update network set channel_id = channel_id");
        work.clock().set(FIRST.plusSeconds(400));
        work.get(MissingMinutesRoutine.class).look(work.clock().instant(), (id, work) -> work.run());
        send();
        assertThat(reminders()).isEmpty();
        assertThat(work.get(JdbcTemplate.class)
                        .queryForObject("select reason from delivery where composer = 'minutes.missing'", String.class))
                .isEqualTo("minutes.skipped-not-missing");
    }

    @Test
    void cancelledMeetingsAndNetworksWithoutMinutesGetNoReminders() {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "keeps-minutes", false));
        var cancelled = meeting("hallbar-energi", "Energimöte", "2026-12-10T12:00:00Z");
        work.get(JdbcTemplate.class)
                .update(
                        "update meeting set cancelled_at = ? where id = ?",
                        held.meeting().startsAt().toEpochMilli(),
                        cancelled.id());
        at(FIRST.plusSeconds(400));
        assertThat(reminders()).isEmpty();
    }

    @Test
    void aMeetingPlannedAfterTheEndOfItsNetworkGetsNoReminder() {
        meeting(HeldMeeting.COUNCIL, "Efter slutet", "2026-12-14T09:00:00Z");
        var networks = work.get(Networks.class);
        networks.save(
                networks.findById(HeldMeeting.COUNCIL).orElseThrow().ended(Instant.parse("2026-12-11T09:00:00Z")));
        at(FIRST.plusSeconds(400));
        at(SECOND.plusSeconds(400));
        assertThat(reminders())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one).contains("Rådets möte").doesNotContain("Efter slutet"));
    }

    @Test
    void afterAnOutageOverBothReminderDaysOnlyOneReminderIsSent() {
        at(SECOND.plusSeconds(400));
        assertThat(reminders()).hasSize(1);
        at(SECOND.plus(Duration.ofDays(3)));
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void afterAnOutageOneReminderCoversAllMissedDays() {
        meeting("hallbar-energi", "Energimöte", "2026-12-12T08:00:00Z");
        meeting("hallbar-energi", "Tredje mötet", "2026-12-13T08:00:00Z");
        at(FIRST.plusSeconds(400));
        assertThat(reminders()).singleElement(STRING).contains("Rådets möte").doesNotContain("Energimöte");
        at(FIRST.plus(Duration.ofDays(2)).plusSeconds(7000));
        assertThat(reminders())
                .hasSize(2)
                .last(STRING)
                .contains("Energimöte, 12 december 2026", "Tredje mötet, 13 december 2026")
                .doesNotContain("Rådets möte");
        work.restart();
        at(FIRST.plus(Duration.ofDays(2)).plusSeconds(9000));
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void remindersDelayedWhileSendingIsPausedBecomeOneReminderAboutAllMeetings() {
        meeting("hallbar-energi", "Energimöte", "2026-12-12T08:00:00Z");
        meeting("hallbar-energi", "Tredje mötet", "2026-12-13T08:00:00Z");
        at(Instant.parse("2026-12-11T09:00:00Z"));
        work.clock().set(FIRST.minus(Duration.ofDays(1)));
        work.restart();
        for (int day = 0; day < 3; day++) {
            at(FIRST.plus(Duration.ofDays(day)).plusSeconds(7000));
        }
        assertThat(reminders()).isEmpty();
        work.as("Förvaltare").runs("outbox").presses("Återuppta utskicken").confirms();
        work.tick();
        work.tick();
        assertThat(reminders())
                .singleElement(STRING)
                .contains(
                        "Rådets möte, 10 december 2026",
                        "Energimöte, 12 december 2026",
                        "Tredje mötet, 13 december 2026");
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList(
                                "select reason from delivery where composer = 'minutes.missing' and state = 'SKIPPED'",
                                String.class))
                .containsExactly("minutes.skipped-overtaken", "minutes.skipped-overtaken");
    }

    @Test
    void aReminderQueuedByAnOlderVersionCoversOnlyItsOwnDay() {
        var older = Delivery.of("k", MissingMinutesComposer.NAME, "P 2026-12-14", Addressee.person("P"), FIRST, FIRST);
        assertThat(DailyReminderKey.of(older))
                .isEqualTo(DailyReminderKey.ofDay(MissingMinutesComposer.NAME, "P", LocalDate.parse("2026-12-14")));
    }

    private void send() {
        coordinator.press(
                null, "minutes:noted:" + held.meeting().id() + ":-", List.of(), Map.of("text", "Läget är bra"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
    }

    private Meeting meeting(String network, String title, String startsAt) {
        var starts = Instant.parse(startsAt);
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        network,
                        title,
                        starts,
                        starts.plus(Duration.ofHours(1)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        starts.minus(Duration.ofDays(20))));
    }

    private void at(Instant instant) {
        work.clock().set(instant);
        work.tick();
        work.tick();
    }

    private List<RememberingChat.Posted> posted() {
        return work
                .chat()
                .postsIn(RememberingChat.PRIVATE + coordinator.account().id())
                .stream()
                .filter(one -> one.post().page().title() != null
                        && one.post().page().title().key().startsWith("minutes.missing.title"))
                .toList();
    }

    private List<String> reminders() {
        work.tick();
        return posted().stream().map(work::says).toList();
    }
}
