package se.budkavle.bot.view.minutes;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Finds the meeting whose minutes a person wants to read or write. If the person names no meeting, finds the latest
 * meeting of the channel's network or of the person's own networks that has begun in the last 400 days. Finds an event,
 * such as a seminar, only by its name, because events usually have no minutes.
 */
@Component
public class MinutesFinder {

    /** The message key of the refusal for a person who does not belong to the meeting's network. */
    public static final String ONLY_MEMBERS = "minutes.only-members";

    private static final Duration BACK = Duration.ofDays(400);

    private final Meetings meetings;
    private final MeetingFinder finder;
    private final NetworkFinder networks;
    private final AgendaItems items;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    MinutesFinder(
            Meetings meetings,
            MeetingFinder finder,
            NetworkFinder networks,
            AgendaItems items,
            Rights rights,
            Association association,
            Clock clock) {
        this.meetings = meetings;
        this.finder = finder;
        this.networks = networks;
        this.items = items;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    public Meeting of(Call call) {
        var named = call.perhapsText("meeting");
        if (named.isPresent()) {
            return readable(finder.begun(named.get(), call.caller(), one -> !one.isEvent()), call.caller());
        }
        var network = networks.ofChannel(call.channelId());
        if (network.isPresent()) {
            rights.requireReading(call.caller(), network.get());
            return readable(latestOf(network.get()), call.caller());
        }
        return latest(ofCaller(call.caller())).orElseThrow(() -> new Refusal("minutes.no-meeting-of-yours"));
    }

    /**
     * Returns the current or latest meeting of the channel's network. Throws a refusal if the channel has no network,
     * or if the person may not write the meeting's minutes.
     */
    public Meeting writableIn(String channelId, Caller caller) {
        var network = networks.ofChannel(channelId).orElseThrow(() -> new Refusal("minutes.message-without-network"));
        rights.requireReading(caller, network);
        rights.requireKeepingPapers(caller, network);
        return requireWriting(latestOf(network), caller);
    }

    /**
     * Returns the meeting whose id the pressed button contains. Throws a refusal if the person may not read the
     * meeting's minutes, or if the meeting was cancelled or has not begun.
     */
    public Meeting readable(PressEvent pressed) {
        return readable(finder.pressed(pressed), pressed.caller());
    }

    /**
     * Returns the meeting whose id the pressed button contains. Throws a refusal if the person may not write the
     * meeting's minutes, or if the meeting was cancelled or has not begun.
     */
    public Meeting writable(PressEvent pressed) {
        return requireWriting(finder.pressed(pressed), pressed.caller());
    }

    /**
     * Returns the meeting whose id the pressed button contains, for a button that only the verifiers of the minutes may
     * use. The caller must check that the person is a verifier.
     */
    public Meeting verified(PressEvent pressed) {
        return finder.pressed(pressed);
    }

    public Meeting requireWriting(Meeting meeting, Caller caller) {
        rights.requireKeepingPapers(caller, finder.networkOf(meeting));
        requireBegun(meeting);
        return meeting;
    }

    public Meeting existing(String meetingId) {
        return meetings.findById(meetingId).orElseThrow();
    }

    /**
     * Parses a part of a custom id that refers to an agenda item, and returns the item's id. Returns null if the custom
     * id refers to the meeting as a whole. Throws a refusal if the item does not exist or belongs to another meeting.
     */
    @Nullable
    public String itemId(Meeting meeting, String reference) {
        if (reference.equals(MinutesButtonIds.WHOLE_MEETING)) {
            return null;
        }
        return Optional.of(reference)
                .flatMap(items::findById)
                .filter(item -> item.meetingId().equals(meeting.id()))
                .map(AgendaItem::id)
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    /**
     * Parses a part of a custom id that must refer to an agenda item of this meeting, and returns the item's id. Throws
     * a refusal if the custom id names no item of this meeting.
     */
    public String requiredItemId(Meeting meeting, String reference) {
        var id = itemId(meeting, reference);
        if (id == null) {
            throw new Refusal("chat.unknown-press");
        }
        return id;
    }

    public Network networkOf(Meeting meeting) {
        return finder.networkOf(meeting);
    }

    private Meeting latestOf(Network network) {
        var now = clock.instant();
        return latest(meetings.ofNetwork(network.id(), now.minus(BACK), now.plusSeconds(1)))
                .orElseThrow(() -> new Refusal("minutes.no-meeting", network.title()));
    }

    private Meeting readable(Meeting meeting, Caller caller) {
        rights.requireBelonging(caller, finder.networkOf(meeting), ONLY_MEMBERS);
        requireBegun(meeting);
        return meeting;
    }

    private void requireBegun(Meeting meeting) {
        if (meeting.isCancelled()) {
            throw new Refusal("minutes.cancelled", meeting.title());
        }
        if (meeting.startsAt().isAfter(clock.instant())) {
            throw new Refusal("minutes.not-begun", meeting.title(), meeting.startsAt());
        }
    }

    private List<Meeting> ofCaller(Caller caller) {
        var now = clock.instant();
        return rights.known(caller)
                .map(person ->
                        meetings.ofPerson(person.id(), association.today(clock), now.minus(BACK), now.plusSeconds(1)))
                .orElse(List.of());
    }

    private Optional<Meeting> latest(List<Meeting> begun) {
        var now = clock.instant();
        return begun.stream()
                .filter(one -> !one.isEvent() && !one.startsAt().isAfter(now))
                .max(Comparator.comparing(Meeting::startsAt).thenComparing(Meeting::id));
    }
}
