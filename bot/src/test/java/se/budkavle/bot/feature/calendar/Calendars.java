package se.budkavle.bot.feature.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Venue;

/** Creates meetings and iCalendar files for tests. */
final class Calendars {

    static final Venue HALL =
            new Venue(MeetingFormat.HYBRID, "Rum 1, Härnösand; våning 2", "https://example.org/möte?a=1&b=2");

    /** The titles of the networks to which the test meetings belong, by network id. */
    static final Map<String, String> NETWORKS = Map.of("hallbarhetsradet", "Hållbarhetsrådet");

    private Calendars() {}

    static IcsWriter ics(ZoneId zone) {
        return new IcsWriter(
                new Phrasebook(ZoneId.of("Europe/Stockholm")),
                new Association("Förbundet, \"norr\"", Phrasebook.SWEDISH, zone));
    }

    static Meeting meeting(String title, Instant startsAt, Instant endsAt, Instant now) {
        return Meeting.plan("hallbarhetsradet", title, startsAt, endsAt, HALL, null, now);
    }

    static String text(byte[] calendar) {
        return new String(calendar, StandardCharsets.UTF_8);
    }

    /** Returns the text of the iCalendar file with folded lines joined again. */
    static String unfolded(byte[] calendar) {
        return text(calendar).replace("\r\n ", "");
    }

    /**
     * Parses the iCalendar file with the library ical4j. The bot's own code folds lines and computes time zones without
     * this parser, so the parser is an independent check.
     */
    static Calendar read(byte[] calendar) {
        try {
            return new CalendarBuilder().build(new StringReader(text(calendar)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(text(calendar), e);
        }
    }
}
