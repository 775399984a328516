package se.budkavle.bot.feature.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.calendar.FeedSecret;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/** Tests the slash commands and buttons that return links to calendar feeds, or calendar files. */
class CalendarTest {

    private static final Pattern LINK = Pattern.compile("https://calendar\\.example/calendar/([\\w-]{22})\\.ics");

    private final Workplace work = Workplace.fresh();
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private final Meetings meetings = work.get(Meetings.class);

    @Test
    void aCalendarLinkIsShownOnlyOnce() {
        var says = timra.runs("calendar feed").says();
        assertThat(says).contains("Alla dina nätverk", "Länken visas bara nu");
        assertThat(calendarBehind(says)).contains("BEGIN:VCALENDAR");
        assertThat(timra.runs("calendar list").says())
                .contains("1. Alla dina nätverk", "[Stäng av 1]")
                .doesNotContain("https://");
        assertThat(work.get(AuditLog.class).newest("calendar.feed", null, null, 9))
                .hasSize(1);
    }

    @Test
    void aNewCalendarLinkForOneNetworkDoesNotReplaceTheOldLink() {
        var first = timra.runs("calendar feed").says();
        var second =
                timra.runs("calendar feed", Map.of("network", "hallbar-energi")).says();
        assertThat(second).contains("Nätverket för hållbar energi");
        assertThat(calendarBehind(second)).contains("X-WR-CALNAME:Nätverket för hållbar energi");
        assertThat(calendarBehind(first)).isNotEmpty();
    }

    @Test
    void aRevokedCalendarLinkNoLongerWorks() {
        var first = timra.runs("calendar feed").says();
        var second = timra.runs("calendar feed", Map.of("network", "Hållbarhetsrådet"))
                .says();
        var left = timra.runs("calendar list").presses("Stäng av 1");
        assertThat(left.says()).contains("Hållbarhetsrådet").doesNotContain("Alla dina nätverk");
        assertThat(calendarBehind(first)).isEmpty();
        assertThat(calendarBehind(second)).isNotEmpty();
        assertThat(left.presses("Stäng av 1").says()).contains("Du har ingen kalenderlänk");
    }

    @Test
    void aPersonCannotRevokeSomeoneElsesCalendarLink() {
        var says = timra.runs("calendar feed").says();
        var button = timra.runs("calendar list")
                .reply()
                .rows()
                .get(0)
                .buttons()
                .get(0)
                .id();
        work.as("Förvaltare").press(null, button, List.of(), Map.of());
        assertThat(calendarBehind(says)).isNotEmpty();
    }

    @Test
    void aCalendarLinkForAnotherPersonsNetworkIsRefused() {
        assertThat(timra.runs("calendar feed", Map.of("network", "socialchefer"))
                        .says())
                .contains("Bara de som har ett uppdrag i Socialchefsnätverket");
        assertThat(timra.isSuggested("calendar feed", "network", ""))
                .containsExactlyInAnyOrder("Hållbarhetsrådet", "Nätverket för hållbar energi");
        assertThat(work.asStranger("Ny").runs("calendar feed").says()).doesNotContain("https://");
    }

    @Test
    void aPersonHasAtMostTenCalendarLinks() {
        for (int link = 0; link < 10; link++) {
            assertThat(timra.runs("calendar feed").says()).contains("https://");
        }
        assertThat(timra.runs("calendar feed").says()).contains("redan 10 kalenderlänkar");
        assertThat(timra.runs("calendar list").says()).contains("[Stäng av 1]", "[Stäng av 10]");
    }

    @Test
    void noCalendarLinkIsMadeIfWebPagesAreTurnedOff() {
        work.get(KnownAddress.class).open(false);
        assertThat(timra.runs("calendar feed").says())
                .contains("Kalenderlänkar är inte påslagna")
                .doesNotContain("https://");
        assertThat(work.get(AuditLog.class).newest("calendar.feed", null, null, 9))
                .isEmpty();
    }

    @Test
    void onlyPeopleWithARoleInTheNetworkGetItsMeetingAsAFile() {
        var meeting = planned("Sammanträde", Duration.ofDays(30));
        var heard = file(timra, meeting);
        assertThat(heard.says()).contains("Öppna filen", "Sammanträde");
        var attachment = heard.reply().attachments().get(0);
        assertThat(attachment.name()).isEqualTo("hallbarhetsradet-2026-12-23.ics");
        assertThat(Calendars.text(attachment.bytes())).contains("UID:" + meeting.id() + "@budkavle", "Sammanträde");
        var refused = file(work.as("Socialchef Timrå"), meeting);
        assertThat(refused.reply().attachments()).isEmpty();
        assertThat(refused.says()).contains("Bara de som har ett uppdrag i Hållbarhetsrådet");
        assertThat(timra.press(null, "calendar:file:none", List.of(), Map.of()).says())
                .contains("känner jag inte längre");
    }

    @Test
    void theFileOfACancelledMeetingRemovesTheMeetingFromTheCalendar() {
        var meeting = meetings.save(planned("Sammanträde", Duration.ofDays(30)).cancelled(null, now()));
        var heard = file(timra.inEnglish(), meeting);
        assertThat(heard.says()).contains("is cancelled");
        assertThat(Calendars.text(heard.reply().attachments().get(0).bytes())).contains("STATUS:CANCELLED");
    }

    private Meeting planned(String title, Duration ahead) {
        var start = now().plus(ahead);
        return meetings.save(Calendars.meeting(title, start, start.plus(Duration.ofHours(2)), now()));
    }

    private BotReply file(TestUser who, Meeting meeting) {
        return who.press(null, "calendar:file:" + meeting.id(), List.of(), Map.of());
    }

    /**
     * Finds a calendar feed's link in the text, and returns the feed's iCalendar file with folded lines joined. Returns
     * an empty string if the link is no longer valid.
     */
    private String calendarBehind(String says) {
        var link = LINK.matcher(says);
        assertThat(link.find()).isTrue();
        return work.get(FeedCalendar.class)
                .of(new FeedSecret(link.group(1)))
                .map(Calendars::unfolded)
                .orElse("");
    }

    private Instant now() {
        return work.clock().instant();
    }
}
