package se.budkavle.bot.feature.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Venue;

/**
 * Tests that two independent iCalendar parsers can parse the files that the bot writes, and find the meetings' correct
 * times and texts.
 */
class IcsWriterTest {

    private static final Instant NOW = Instant.parse("2026-01-07T08:00:00Z");
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static final int[] YEARS = {2015, 2016, 2018, 2019, 2023, 2027, 2039, 2060, 2090};

    private final IcsWriter ics = Calendars.ics(STOCKHOLM);

    @Test
    void theCalendarIsValidICalendar() {
        var cancelled = at("2026-05-05T09:00", "Styrgrupp").cancelled(null, NOW);
        var result = Calendars.read(write(at("2026-03-12T09:00", "Sammanträde"), cancelled))
                .validate(true);
        assertThat(result.hasErrors()).as(result.toString()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-28T09:00",
                "2026-03-29T01:30",
                "2026-03-29T03:00",
                "2026-03-29T09:00",
                "2026-03-30T09:00",
                "2026-10-24T09:00",
                "2026-10-25T01:30",
                "2026-10-25T02:30",
                "2026-10-25T03:00",
                "2026-10-25T03:30",
                "2026-10-25T04:00",
                "2026-10-25T09:00",
                "2026-10-26T09:00"
            })
    void anotherLibraryReadsTheSameInstantsAroundBothChangesToAndFromSummerTime(LocalDateTime wall) {
        var meeting = at(wall.toString(), "Möte");
        var event = other(write(meeting)).get(0);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(meeting.startsAt());
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(meeting.endsAt());
    }

    @Test
    void aTimeIsWrittenAsLocalTimeUnlessTheClockChangeMakesItAmbiguous() {
        assertThat(Calendars.unfolded(write(at("2026-10-25T09:00", "Möte"))))
                .contains("DTSTART;TZID=Europe/Stockholm:20261025T090000\r\n");
        assertThat(Calendars.unfolded(write(at("2026-10-25T02:30", "Möte")))).contains("DTSTART:20261025T003000Z\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Stockholm", "America/New_York", "Asia/Tokyo", "Australia/Sydney", "Europe/Istanbul",
                "America/Sao_Paulo", "Africa/Casablanca", "Europe/Moscow", "Europe/Dublin", "Asia/Tehran",
                "Africa/Cairo", "Asia/Jerusalem", "America/Santiago", "Asia/Gaza", "UTC"
            })
    void theDescribedTimeZoneMatchesJavasTimeZoneInEveryYear(String id) {
        var zone = ZoneId.of(id);
        var elsewhere = Calendars.ics(zone);
        for (int year : YEARS) {
            var meetings = meetings(year, zone);
            var text = elsewhere.of(meetings, Calendars.NETWORKS, "x", Phrasebook.SWEDISH);
            assertThat(other(text))
                    .as(id + " " + year)
                    .extracting(event -> event.getDateStart().getValue().toInstant())
                    .containsExactlyElementsOf(
                            meetings.stream().map(Meeting::startsAt).toList());
            assertThat(Calendars.unfolded(text)).contains("DTSTART;TZID=" + id + ":" + year + "0115T090000");
            var alone = elsewhere.of(meetings.subList(8, 9), Calendars.NETWORKS, "x", Phrasebook.SWEDISH);
            assertThat(other(alone).get(0).getDateStart().getValue().toInstant())
                    .isEqualTo(meetings.get(8).startsAt());
        }
    }

    /**
     * Tests the VTIMEZONE component of time zones whose UTC offset is not a whole hour. Uses the parser ical4j, because
     * the other parser supports only two offsets that are one hour apart.
     */
    @ParameterizedTest
    @ValueSource(strings = {"America/Caracas", "Asia/Pyongyang", "Australia/Lord_Howe", "Asia/Kathmandu"})
    void aTimeZoneWithoutAWholeHourOffsetIsDescribedCorrectly(String id) {
        var zone = ZoneId.of(id);
        for (int year : YEARS) {
            var meetings = meetings(year, zone);
            var read = Calendars.read(Calendars.ics(zone).of(meetings, Calendars.NETWORKS, "x", Phrasebook.SWEDISH));
            VTimeZone explained = (VTimeZone) read.getComponent("VTIMEZONE").orElseThrow();
            assertThat(meetings)
                    .allSatisfy(meeting -> assertThat(explained
                                    .getApplicableObservance(meeting.startsAt())
                                    .getRequiredProperty("TZOFFSETTO")
                                    .getValue())
                            .as(id + " " + meeting.startsAt())
                            .isEqualTo(zone.getRules()
                                    .getOffset(meeting.startsAt())
                                    .getId()
                                    .replace(":", "")));
        }
    }

    private static List<Meeting> meetings(int year, ZoneId zone) {
        return IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(month -> Stream.of(8, 15, 22, 28).map(day -> LocalDateTime.of(year, month, day, 9, 0)))
                .map(wall -> meeting(wall.atZone(zone).toInstant()))
                .toList();
    }

    private static Meeting meeting(Instant start) {
        return Calendars.meeting("Möte", start, start.plusSeconds(3600), start.minusSeconds(3600));
    }

    @Test
    void oneCalendarCanContainMeetingsBeforeAndAfterAChangeOfTheTimeZonesRules() {
        var zone = ZoneId.of("Europe/Istanbul");
        var meetings = Stream.of(
                        "2014-01-15T09:00",
                        "2015-11-02T09:00",
                        "2016-01-15T09:00",
                        "2016-12-15T09:00",
                        "2027-03-22T09:00")
                .map(wall -> LocalDateTime.parse(wall).atZone(zone).toInstant())
                .map(IcsWriterTest::meeting)
                .toList();
        var text = Calendars.ics(zone).of(meetings, Calendars.NETWORKS, "x", Phrasebook.SWEDISH);
        assertThat(other(text))
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactlyElementsOf(
                        meetings.stream().map(Meeting::startsAt).toList());
        assertThat(Calendars.unfolded(
                        Calendars.ics(zone).of(meetings.subList(4, 5), Calendars.NETWORKS, "x", Phrasebook.SWEDISH)))
                .contains("DTSTART;TZID=Europe/Istanbul:20270322T090000", "TZOFFSETTO:+0300")
                .doesNotContain("+0200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0007", "\u001B", "\u007F", "\u0085", "\u009F", "\r", "\r\n", "\u000B", "\f", "\u2028"
            })
    void controlCharactersAreRemovedFromTexts(String sign) {
        var start = LocalDateTime.parse("2026-03-12T09:00").atZone(STOCKHOLM).toInstant();
        var meeting = Meeting.plan(
                "hallbarhetsradet",
                "Bud" + sign + "get",
                start,
                start.plusSeconds(3600),
                new Venue(MeetingFormat.HYBRID, "Rum" + sign + "1", "https://example.org/" + sign),
                null,
                NOW);
        var text =
                Calendars.unfolded(ics.of(List.of(meeting), Calendars.NETWORKS, "A" + sign + "B", Phrasebook.SWEDISH));
        assertThat(text.replace("\r\n", "")).doesNotContainPattern("[\\p{Cc}\\u2028]");
        var event = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(event.getSummary().getValue()).matches("(?s)Hållbarhetsrådet – Bud\\sget");
        assertThat(event.getLocation().getValue()).matches("(?s)Rum\\s1");
        assertThat(text).contains("X-WR-CALNAME:A B\r\n");
    }

    @Test
    void aMovedOrCancelledMeetingKeepsItsIdAndGetsAHigherSequence() {
        var planned = at("2026-03-12T09:00", "Möte");
        var moved = planned.movedTo(
                planned.startsAt().plus(Duration.ofDays(7)),
                planned.endsAt().plus(Duration.ofDays(7)),
                NOW.plusSeconds(60));
        var cancelled = moved.cancelled("Få kan", NOW.plusSeconds(120));
        var told = Stream.of(planned, moved, cancelled)
                .map(one -> other(write(one)).get(0))
                .toList();
        assertThat(told).extracting(one -> one.getUid().getValue()).containsOnly(planned.id() + "@budkavle");
        assertThat(told).extracting(one -> one.getSequence().getValue()).containsExactly(0, 1, 2);
        assertThat(told)
                .extracting(one -> one.getStatus().getValue())
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(told.get(1).getLastModified().getValue().toInstant()).isEqualTo(NOW.plusSeconds(60));
        assertThat(told.get(2).getSummary().getValue()).isEqualTo("INSTÄLLT: Hållbarhetsrådet – Möte");
    }

    @Test
    void textThatPeopleTypedIsReadBackUnchanged() {
        var title = "Åtgärder, \"snö\"; del 1\\2 – räksmörgås 🎉🎉 " + "ö".repeat(60);
        var event = other(write(at("2026-03-12T09:00", title))).get(0);
        assertThat(event.getSummary().getValue()).isEqualTo("Hållbarhetsrådet – " + title);
        assertThat(event.getLocation().getValue()).isEqualTo(Calendars.HALL.place());
        assertThat(event.getDescription().getValue()).contains(Calendars.HALL.link());
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctets() {
        var text = Calendars.text(write(at("2026-03-12T09:00", "🎉å".repeat(40))));
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Arrays.stream(text.split("\r\n"))
                        .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo(75);
    }

    @Test
    void aMeetingHasAlarmsADayAndAnHourBeforeUnlessItIsCancelled() {
        var meeting = at("2026-03-12T09:00", "Möte");
        assertThat(other(write(meeting)).get(0).getAlarms())
                .extracting(alarm -> alarm.getTrigger().getDuration().toString())
                .containsExactly("-P1D", "-PT1H");
        assertThat(other(write(meeting.cancelled(null, NOW))).get(0).getAlarms())
                .isEmpty();
    }

    @Test
    void theCalendarContainsItsNameAndItsRefreshInterval() {
        assertThat(Calendars.unfolded(write(at("2026-03-12T09:00", "Möte"))))
                .contains(
                        "METHOD:PUBLISH\r\n",
                        "X-WR-CALNAME:Hållbarhetsrådet\\, möten\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    }

    @Test
    void theSameMeetingsGiveTheSameBytes() {
        var meeting = at("2026-03-12T09:00", "Möte");
        assertThat(write(meeting)).isEqualTo(write(meeting));
    }

    @Test
    void theTitleOfAMeetingNamesTheNetworkOnlyOnce() {
        assertThat(other(write(at("2026-03-12T09:00", "Hållbarhetsrådet i mars")))
                        .get(0)
                        .getSummary()
                        .getValue())
                .isEqualTo("Hållbarhetsrådet i mars");
    }

    @Test
    void aCalendarWithoutMeetingsIsValid() {
        assertThat(Calendars.read(write()).validate(true).hasErrors()).isFalse();
    }

    private byte[] write(Meeting... meetings) {
        return ics.of(List.of(meetings), Calendars.NETWORKS, "Hållbarhetsrådet, möten", Phrasebook.SWEDISH);
    }

    private static List<VEvent> other(byte[] calendar) {
        return Biweekly.parse(Calendars.text(calendar)).first().getEvents();
    }

    private static Meeting at(String wall, String title) {
        var start = LocalDateTime.parse(wall).atZone(STOCKHOLM).toInstant();
        return Calendars.meeting(title, start, start.plus(Duration.ofHours(2)), NOW);
    }
}
