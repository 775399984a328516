package se.budkavle.bot.feature.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
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
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;

/** Writes meetings as iCalendar; the same meetings always give the same bytes. */
@Component
class Ics {

    private static final Duration READ_AGAIN = Duration.ofHours(1);
    /** The suffix of event ids; not the server's name, because calendars would show every meeting twice if that name changed. */
    private static final String UID = "@budkavle";
    /** The organizer's address, which an event must have; it is invalid, because answers are given in the chat and not by mail. */
    private static final URI NO_ADDRESS = URI.create("invalid:nomail");

    private static final String BEGINS = "BEGIN:VCALENDAR\r\n";
    private static final String EVENT_ENDS = "END:VEVENT\r\n";
    private static final String ENDS = "END:VCALENDAR\r\n";

    private final Phrasebook words;
    private final ZoneId zone;
    private final Organizer organizer;

    Ics(Phrasebook words, Association association) {
        this.words = words;
        zone = association.zone();
        organizer = new Organizer(new ParameterList(List.of(new Cn(association.name()))), NO_ADDRESS);
    }

    /**
     * Returns the meetings as an iCalendar file.
     *
     * @param networks the names of the meetings' networks, by id
     * @param name     the name under which programs show the calendar
     */
    byte[] of(List<Meeting> meetings, Map<String, String> networks, String name, Locale reader) {
        // The parts are written separately, so that the alarms, which are the same in all events, are rendered only
        // once.
        var alarms = alarm(Duration.ofDays(1), reader).toString() + alarm(Duration.ofHours(1), reader);
        var text = new StringBuilder(BEGINS).append(head(name)).append(ZoneDefinition.of(zone));
        for (var meeting : meetings) {
            var event = new VEvent(
                            properties(meeting, meeting.heading(networks.get(meeting.networkId())), reader),
                            new ComponentList<>())
                    .toString();
            text.append(
                    meeting.isCancelled()
                            ? event
                            : event.substring(0, event.length() - EVENT_ENDS.length()) + alarms + EVENT_ENDS);
        }
        return IcsLineFolding.folded(text.append(ENDS).toString());
    }

    private static PropertyList head(String name) {
        return new PropertyList(List.of(
                new ProdId("-//Budkavle//Budkavle//SV"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH,
                new XProperty("X-WR-CALNAME", name),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), READ_AGAIN),
                new XProperty("X-PUBLISHED-TTL", READ_AGAIN.toString())));
    }

    private PropertyList properties(Meeting meeting, String title, Locale reader) {
        var properties = new ArrayList<Property>(List.of(
                new Uid(meeting.id() + UID),
                new DtStamp(meeting.changedAt()),
                new LastModified(meeting.changedAt()),
                new Sequence(meeting.sequence()),
                new DtStart<>(clear(meeting.startsAt())),
                new DtEnd<>(clear(meeting.endsAt())),
                organizer,
                new Summary(meeting.isCancelled() ? words.say(Phrase.of("calendar.cancelled", title), reader) : title),
                meeting.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED));
        if (meeting.place() != null || meeting.link() != null) {
            properties.add(new Location(meeting.place() == null ? meeting.link() : meeting.place()));
        }
        if (meeting.link() != null) {
            properties.add(new Description(words.say(Phrase.of("calendar.join", meeting.link()), reader)));
            address(meeting.link()).ifPresent(link -> properties.add(new Url(link)));
        }
        return new PropertyList(properties);
    }

    /**
     * Returns the local time. Returns UTC for the hour that occurs twice when summer time ends and for the next hour, because calendar
     * programs confuse these two.
     */
    private Temporal clear(Instant instant) {
        var wall = instant.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(wall.toLocalDateTime()).size() > 1
                || zone.getRules()
                                .getValidOffsets(wall.toLocalDateTime().minusHours(1))
                                .size()
                        > 1;
        return twice ? instant : wall;
    }

    private VAlarm alarm(Duration before, Locale reader) {
        return new VAlarm(new PropertyList(List.of(
                new Trigger(before.negated()),
                ImmutableAction.DISPLAY,
                new Description(words.say(Phrase.of("calendar.alarm"), reader)))));
    }

    /** Returns the typed link as a URI; empty when it is no valid URI and is shown in the description only. */
    private static Optional<URI> address(String link) {
        try {
            return Optional.of(URI.create(link));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
