package se.budkavle.bot.lookup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.rights.NetworkReadRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.date.DateParser;
import se.budkavle.bot.text.date.TimeRangeParser;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingLookup;
import se.budkavle.storage.meeting.MeetingLookup.FoundMeeting;
import se.budkavle.storage.meeting.MeetingLookup.Typed;
import se.budkavle.storage.meeting.Meetings;

/**
 * Finds the meeting that a user has typed: by its id, by its title, by its day, or by title and day. Throws a
 * {@code Refusal} if the user may not read the meeting.
 */
@Component
public class MeetingFinder {

    /** The maximum number of characters of the network's title in the suggestion of a meeting without its own title. */
    private static final int LONGEST_TITLE = 60;

    private static final int LONGEST_BEFORE_ANOTHER = 36;

    private final MeetingLookup meetings;
    private final MeetingNameExtractor sentences;
    private final Meetings stored;
    private final Networks networks;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    MeetingFinder(
            MeetingLookup meetings,
            MeetingNameExtractor sentences,
            Meetings stored,
            Networks networks,
            Rights rights,
            Association association,
            Clock clock) {
        this.meetings = meetings;
        this.sentences = sentences;
        this.stored = stored;
        this.networks = networks;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the meeting that the typed text identifies. If the text is a network's title or id, returns the network's
     * next meeting. Throws a {@code Refusal} if no meeting or several meetings match.
     */
    public Meeting named(String typed, Caller caller) {
        var reader = rights.reader(caller);
        var meeting = meetings.named(ways(typed, caller, reader), reader::mayRead);
        reader.requireReading(networkOf(meeting));
        return meeting;
    }

    /**
     * Returns the meeting that the typed text identifies. If the text is a network's title or id, returns the network's
     * latest meeting that has already begun. If the network had no such meeting in the last 60 days, returns the result
     * of {@link #named}.
     *
     * @param which a condition that the network's latest meeting must fulfil if the text is a network's title or id
     */
    public Meeting begun(String typed, Caller caller, Predicate<Meeting> which) {
        var meeting = Stream.concat(Stream.of(typed), sentences.namesIn(typed).stream())
                .flatMap(name -> meetings.latestBegunOf(name, which).stream())
                .findFirst()
                .orElseGet(() -> named(typed, caller));
        rights.requireReading(caller, networkOf(meeting));
        return meeting;
    }

    /**
     * Returns the meeting whose id is in the custom id of the pressed button or select menu. Throws a {@code Refusal}
     * if the meeting does not exist, or if the caller may not read it.
     */
    public Meeting pressed(PressEvent pressed) {
        var meeting = stored.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireReading(pressed.caller(), networkOf(meeting));
        return meeting;
    }

    public Network networkOf(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow();
    }

    /** Returns the meetings that match the typed text. Meetings of the user's own networks come first. */
    List<FoundMeeting> matching(String typed, Caller caller) {
        return matching(typed, caller, rights.reader(caller));
    }

    /** Returns the meetings that match the typed text and belong to one of the user's networks. */
    List<FoundMeeting> ownMatching(String typed, Caller caller) {
        var reader = rights.reader(caller);
        return matching(typed, caller, reader).stream()
                .filter(one -> reader.belongsTo(one.network()))
                .toList();
    }

    private List<FoundMeeting> matching(String typed, Caller caller, NetworkReadRights reader) {
        return meetings.matching(ways(typed, caller, reader), reader::mayRead).stream()
                .sorted(Comparator.comparing(one -> !reader.hasRoleIn(one.network())))
                .toList();
    }

    boolean isAhead(FoundMeeting one) {
        return one.meeting().isAhead(clock.instant());
    }

    boolean hasBegun(FoundMeeting one) {
        return !one.meeting().isCancelled() && !one.meeting().startsAt().isAfter(clock.instant());
    }

    /**
     * Returns the autocomplete suggestion of a meeting. The meeting's time and title distinguish it from other meetings
     * on the same day.
     */
    Suggestion shown(FoundMeeting one, Caller reader) {
        var start = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Phrasebook.understood(reader.locale()))
                .format(one.meeting().startsAt().atZone(association.zone()));
        var title = one.network().title();
        var own =
                one.meeting().title().equals(title) ? "" : " · " + one.meeting().title();
        int longest = own.isEmpty() ? LONGEST_TITLE : LONGEST_BEFORE_ANOTHER;
        return new Suggestion(
                TextShortener.shortened(title, longest) + " · " + start + own,
                one.meeting().id());
    }

    /**
     * Returns the possible interpretations of the typed text, for example as a title and a day. If no interpretation
     * matches a meeting, searches the text for a title and a day, because the user may have pasted a message of the
     * bot.
     */
    private List<Typed> ways(String typed, Caller caller, NetworkReadRights reader) {
        var ways = ways(typed, caller);
        var pasted = sentences.namesIn(typed);
        return pasted.isEmpty() || meetings.knows(ways, reader::mayRead)
                ? ways
                : pasted.stream()
                        .flatMap(name -> ways(name, caller).stream())
                        .distinct()
                        .toList();
    }

    /**
     * Returns the possible interpretations of the typed text: as a title, or as a title with a day, an hour or both.
     */
    private List<Typed> ways(String typed, Caller caller) {
        var ways = new ArrayList<>(titleAndDay(typed, caller));
        var marked = TimeRangeParser.marked(typed);
        marked.or(() -> TimeRangeParser.perhaps(typed))
                .ifPresent(found -> titleAndDay(found.before().strip(), caller).stream()
                        // A bare number, without "kl" or minutes, is an hour only directly after a day, as in "18/3
                        // 13".
                        .filter(way -> marked.isPresent() || !way.days().isEmpty())
                        .forEach(way -> ways.add(way.at(
                                found.hours().start(), found.hours().end().orElse(null)))));
        return ways;
    }

    private List<Typed> titleAndDay(String typed, Caller caller) {
        var ways = new ArrayList<>(List.of(Typed.words(typed)));
        var words = typed.split(" ");
        for (int from = 0; from < words.length; from++) {
            var days = days(String.join(" ", Arrays.copyOfRange(words, from, words.length)), caller);
            if (!days.isEmpty()) {
                ways.add(new Typed(String.join(" ", Arrays.copyOfRange(words, 0, from)), days));
                break;
            }
        }
        return ways;
    }

    private List<LocalDate> days(String typed, Caller caller) {
        try {
            return DateParser.inAnyYear(typed, association.today(clock), caller.locale());
        } catch (Refusal noSuchDay) {
            // The typed words are not a date, but may be part of a title. The failed parsing is therefore no error.
            return List.of();
        }
    }
}
