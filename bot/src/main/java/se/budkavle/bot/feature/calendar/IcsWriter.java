package se.budkavle.bot.feature.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.wheel.WheelEntry;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;

/**
 * Writes meetings, or the entries of a year, as an iCalendar file. The same meetings or entries always give identical
 * bytes.
 */
@Component
class IcsWriter {

    private static final Duration READ_AGAIN = Duration.ofHours(1);
    /**
     * The suffix of all event ids. The suffix must not contain the server's name. If the ids contained the server's
     * name and the name changed, calendars would show every meeting twice.
     */
    private static final String UID = "@budkavle";
    /**
     * The organiser's address, which each event must have. The address is invalid on purpose, because people answer in
     * the chat and not by email.
     */
    private static final URI NO_ADDRESS = URI.create("invalid:nomail");

    private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?|[\\u000B\\u000C\\u0085\\u2028\\u2029]");
    private static final String BEGINS = "BEGIN:VCALENDAR\r\n";
    private static final String EVENT_ENDS = "END:VEVENT\r\n";
    private static final String ENDS = "END:VCALENDAR\r\n";

    private final Phrasebook words;
    private final ZoneId zone;
    private final Organizer organizer;

    IcsWriter(Phrasebook words, Association association) {
        this.words = words;
        zone = association.zone();
        organizer = new Organizer(new ParameterList(List.of(new Cn(onOneLine(association.name())))), NO_ADDRESS);
    }

    /**
     * Returns the meetings as an iCalendar file.
     *
     * @param networks maps network ids to the titles of the meetings' networks
     * @param name the name under which calendar programs show the calendar
     */
    byte[] of(List<Meeting> meetings, Map<String, String> networks, String name, Locale reader) {
        // All events have the same alarms. The alarms are therefore written once as text, and inserted into the text of
        // each event.
        var alarms = alarm(Duration.ofDays(1), reader).toString() + alarm(Duration.ofHours(1), reader);
        var text = new StringBuilder(BEGINS).append(head(name)).append(TimeZoneWriter.of(zone, meetings));
        for (var meeting : meetings) {
            var event = new VEvent(
                            properties(
                                    meeting,
                                    meeting.heading(MapLookup.existing(networks, meeting.networkId())),
                                    reader),
                            new ComponentList<>())
                    .toString();
            text.append(
                    meeting.isCancelled()
                            ? event
                            : event.substring(0, event.length() - EVENT_ENDS.length()) + alarms + EVENT_ENDS);
        }
        return IcsLineFolding.folded(text.append(ENDS).toString());
    }

    /**
     * Returns the entries of the annual wheel as an iCalendar file. Each entry lasts one or several whole days and does
     * not mark people as busy.
     *
     * @param name the name under which calendar programs show the calendar
     */
    byte[] ofDays(List<WheelEntry> entries, String name, Locale reader) {
        var text = new StringBuilder(BEGINS).append(head(name));
        for (var entry : entries) {
            text.append(new VEvent(properties(entry, reader), new ComponentList<>()));
        }
        return IcsLineFolding.folded(text.append(ENDS).toString());
    }

    private PropertyList properties(WheelEntry entry, Locale reader) {
        return new PropertyList(List.of(
                // A status round has two entries in the calendar, its opening and its last day. The two entries of a
                // status round come from the same database row, so the id of an entry also contains the entry's kind.
                new Uid(entry.source() + "-" + entry.kind().name().toLowerCase(Locale.ROOT) + UID),
                // The time stamp of an entry is its first day. The time of the entry's latest change is not known. The
                // current time cannot be used, because equal entries would then give different bytes.
                new DtStamp(entry.from().atStartOfDay(ZoneOffset.UTC).toInstant()),
                new DtStart<>(new ParameterList(List.of(Value.DATE)), entry.from()),
                new DtEnd<>(new ParameterList(List.of(Value.DATE)), entry.to().plusDays(1)),
                organizer,
                new Summary(allowed(words.say(entry.said(), reader))),
                ImmutableTransp.TRANSPARENT,
                entry.proposed() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED));
    }

    private static PropertyList head(String name) {
        return new PropertyList(List.of(
                new ProdId("-//Budkavle//Budkavle//SV"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH,
                new XProperty("X-WR-CALNAME", onOneLine(name)),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), READ_AGAIN),
                new XProperty("X-PUBLISHED-TTL", READ_AGAIN.toString())));
    }

    private PropertyList properties(Meeting meeting, String title, Locale reader) {
        var properties = new ArrayList<Property>(List.of(
                new Uid(meeting.id() + UID),
                new DtStamp(meeting.changedAt()),
                new LastModified(meeting.changedAt()),
                new Sequence(meeting.sequence()),
                start(meeting.startsAt()),
                end(meeting.endsAt()),
                organizer,
                new Summary(allowed(
                        meeting.isCancelled() ? words.say(Phrase.of("calendar.cancelled", title), reader) : title)),
                meeting.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED));
        var where = meeting.place() == null ? meeting.link() : meeting.place();
        if (where != null) {
            properties.add(new Location(allowed(where)));
        }
        if (meeting.link() != null) {
            properties.add(new Description(allowed(words.say(Phrase.of("calendar.join", meeting.link()), reader))));
            address(meeting.link()).ifPresent(link -> properties.add(new Url(link)));
        }
        return new PropertyList(properties);
    }

    private Property start(Instant instant) {
        return isClear(instant) ? new DtStart<>(inZone(), local(instant)) : new DtStart<>(instant);
    }

    private Property end(Instant instant) {
        return isClear(instant) ? new DtEnd<>(inZone(), local(instant)) : new DtEnd<>(instant);
    }

    /**
     * Returns the local time without a time zone. If the time had a zone, ical4j would convert it by its own zone
     * definitions, which may be outdated.
     */
    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private ParameterList inZone() {
        return new ParameterList(List.of(new TzId(zone.getId())));
    }

    /**
     * Returns whether the time can be written as local time. When summer time ends, one local hour occurs twice. Times
     * in the hour that occurs twice, and in the hour after it, are written in UTC.
     */
    private boolean isClear(Instant instant) {
        var wall = local(instant);
        return zone.getRules().getValidOffsets(wall).size() <= 1
                && zone.getRules().getValidOffsets(wall.minusHours(1)).size() <= 1;
    }

    /**
     * Replaces control characters by spaces, because iCalendar forbids them. Removes invisible characters, and replaces
     * each kind of line break by "\n".
     */
    private static String allowed(String text) {
        return InvisibleCharacterFilter.of(LINE_BREAKS.matcher(text).replaceAll("\n"));
    }

    private static String onOneLine(String text) {
        return allowed(text).replace('\n', ' ');
    }

    private VAlarm alarm(Duration before, Locale reader) {
        return new VAlarm(new PropertyList(List.of(
                new Trigger(before.negated()),
                ImmutableAction.DISPLAY,
                new Description(words.say(Phrase.of("calendar.alarm"), reader)))));
    }

    /**
     * Returns the typed link as a URI. Returns empty if the link is not a valid URI; the event then shows the link only
     * in its description.
     */
    private static Optional<URI> address(String link) {
        try {
            return Optional.of(URI.create(link));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
