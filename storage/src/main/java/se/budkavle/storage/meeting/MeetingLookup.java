package se.budkavle.storage.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/**
 * Finds the meeting that a user names by its id, its title, its network's title, its day, or a title and a day.
 *
 * <p>Searches the meetings of the last 60 and the next 400 days in the networks that the user may read. Finds an older
 * meeting only by its id, or by its day if the user types the year too. Finds a later meeting only by its id. Finds a
 * cancelled meeting by its id. By any other text, finds a cancelled meeting only if no other meeting matches. If the
 * user types a meeting's id, or a network's title or id, also finds a meeting that the user may not read.
 */
@Component
public class MeetingLookup {

    private static final Duration AHEAD = Duration.ofDays(400);
    private static final Duration HELD = Duration.ofDays(60);
    private static final int NAMED = 4;
    /** The format in which the start of a meeting is displayed and can be typed, in all languages. */
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<DateTimeFormatter> WAYS_TO_WRITE = Stream.of("sv", "en")
            .map(Locale::forLanguageTag)
            .flatMap(language -> Stream.of("EEEE d MMMM yyyy HH:mm", "EEE d MMM HH.mm", "d/M")
                    .map(pattern -> DateTimeFormatter.ofPattern(pattern, language)))
            .distinct()
            .toList();

    private final Meetings meetings;
    private final Networks networks;
    private final Association association;
    private final Clock clock;

    MeetingLookup(Meetings meetings, Networks networks, Association association, Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.association = association;
        this.clock = clock;
    }

    /** A meeting that the search has found, together with its network. */
    public record FoundMeeting(Meeting meeting, Network network) {}

    /**
     * A possible interpretation of a text with which a user names a meeting. The interpretation says which words are
     * the title, a day or a time of day.
     *
     * @param words the words to search in the meetings' names
     * @param days the possible days of the meeting; empty for any day
     * @param start the time of day at which the meeting starts; null for any time
     * @param end the time of day at which the meeting ends; null for any time
     */
    public record Typed(
            String words,
            Collection<LocalDate> days,
            @Nullable LocalTime start,
            @Nullable LocalTime end) {

        public Typed(String words, Collection<LocalDate> days) {
            this(words, days, null, null);
        }

        public static Typed words(String words) {
            return new Typed(words, List.of());
        }

        /** Returns a copy of this interpretation with times of day. The copy matches only meetings with these times. */
        public Typed at(LocalTime newStart, @Nullable LocalTime newEnd) {
            return new Typed(words, days, newStart, newEnd);
        }
    }

    /**
     * Returns the meetings that match at least one interpretation of a typed text. Omits cancelled meetings. Matches of
     * an earlier interpretation come first, and better matches come before worse matches. Sorts equally good matches by
     * time: first the future meetings, nearest first, and then the meetings that have begun, latest first.
     *
     * @param ways the interpretations of the typed text
     * @param readable a function that takes a network and returns whether the user may read its meetings
     */
    public List<FoundMeeting> matching(List<Typed> ways, Predicate<Network> readable) {
        return List.copyOf(found(ways, among(ways, readable)::matching));
    }

    /**
     * Returns the meeting that a user has named. Throws a {@code Refusal} if no meeting matches. If several meetings
     * match, throws a {@code Refusal} that lists some of the matching meetings.
     *
     * @param ways the interpretations of the typed text
     * @param readable a function that takes a network and returns whether the user may read its meetings. The function
     *     {@code readable} is not called if the user typed a meeting's id, or the title or id of a network with a
     *     current meeting or a meeting in the next 400 days.
     */
    public Meeting named(List<Typed> ways, Predicate<Network> readable) {
        var typed = ways.get(0).words();
        return meetings.findById(typed).or(() -> nextOf(typed)).orElseGet(() -> {
            var search = among(ways, readable);
            var held = meant(ways, search);
            var found = held.isEmpty() ? meant(ways, amongCancelled(readable)) : held;
            if (found.size() > 1) {
                throw new Refusal(
                        "meeting.several",
                        typed,
                        String.join(
                                "; ",
                                found.stream()
                                        .sorted(Comparator.comparing(
                                                one -> one.meeting().startsAt()))
                                        .limit(NAMED)
                                        .map(this::written)
                                        .toList()));
            }
            return found.stream()
                    .findFirst()
                    .map(FoundMeeting::meeting)
                    .orElseThrow(() -> search.unknown(typed, "meeting.unknown"));
        });
    }

    /**
     * Returns true if at least one meeting matches one of these interpretations. A meeting matches if its name contains
     * all typed words, and if its day and its time match too. Ignores cancelled meetings.
     *
     * @param ways the interpretations of the typed text
     * @param readable a function that takes a network and returns whether the user may read its meetings
     */
    public boolean knows(List<Typed> ways, Predicate<Network> readable) {
        return !found(ways, among(ways, readable)::withWords).isEmpty();
    }

    /**
     * Returns the meetings whose name equals the typed words, on the typed days and at the typed times. If there is no
     * such meeting, returns the meetings on these days and times whose names contain all typed words.
     */
    private Set<FoundMeeting> meant(List<Typed> ways, NameSearch<FoundMeeting> search) {
        var called = found(ways, search::allNamed);
        return called.isEmpty() ? found(ways, search::withWords) : called;
    }

    private Set<FoundMeeting> found(List<Typed> ways, Function<String, List<FoundMeeting>> search) {
        var found = new LinkedHashSet<FoundMeeting>();
        for (var way : ways) {
            search.apply(way.words()).stream()
                    .filter(one -> isOn(way.days(), one) && isAt(way, one))
                    .forEach(found::add);
        }
        return found;
    }

    /**
     * Returns the meeting that the network with this title or id holds now. If the network holds no meeting now,
     * returns its next meeting. Returns empty if no network matches, or if the network has no meeting now or in the
     * next 400 days.
     */
    private Optional<Meeting> nextOf(String typed) {
        var now = clock.instant();
        return networkCalled(typed)
                .flatMap(network -> meetings.ofNetwork(network.id(), now, now.plus(AHEAD)).stream()
                        .findFirst());
    }

    /**
     * Returns the most recently begun meeting of the network with this title or id. Returns empty if no network
     * matches, or if the network had no such meeting in the last 60 days.
     *
     * @param which a function that takes a meeting and returns whether the network's title may mean it
     */
    public Optional<Meeting> latestBegunOf(String typed, Predicate<Meeting> which) {
        var now = clock.instant();
        return networkCalled(typed)
                .flatMap(network -> meetings.ofNetwork(network.id(), now.minus(HELD), now.plusSeconds(1)).stream()
                        .filter(meeting ->
                                which.test(meeting) && !meeting.startsAt().isAfter(now))
                        .reduce((earlier, later) -> later));
    }

    private Optional<Network> networkCalled(String typed) {
        return new NameSearch<>(networks.findAllByOrderByTitle(), network -> List.of(network.title(), network.id()))
                .named(typed);
    }

    private NameSearch<FoundMeeting> among(List<Typed> ways, Predicate<Network> readable) {
        var now = clock.instant();
        var recent = meetings.between(now.minus(HELD), now.plus(AHEAD));
        return among(
                Stream.concat(recent.stream(), onEarlierDay(ways, now.minus(HELD)))
                        .toList(),
                readable,
                now);
    }

    /**
     * Returns the meetings on the days that the user typed. Omits meetings that start at {@code before} or later.
     * Ignores a typed day without a year, because the year of the meeting would be unclear.
     */
    private Stream<Meeting> onEarlierDay(List<Typed> ways, Instant before) {
        return ways.stream()
                .filter(way -> way.days().size() == 1)
                .flatMap(way -> way.days().stream())
                .distinct()
                .flatMap(day -> {
                    var begins = day.atStartOfDay(association.zone()).toInstant();
                    var ends = day.plusDays(1).atStartOfDay(association.zone()).toInstant();
                    return begins.isBefore(before)
                            ? meetings.between(begins, ends.isBefore(before) ? ends : before).stream()
                            : Stream.of();
                });
    }

    private NameSearch<FoundMeeting> amongCancelled(Predicate<Network> readable) {
        var now = clock.instant();
        return among(meetings.cancelledBetween(now.minus(HELD), now.plus(AHEAD)), readable, now);
    }

    private NameSearch<FoundMeeting> among(List<Meeting> some, Predicate<Network> readable, Instant now) {
        Map<String, Network> known = networks.byId();
        var all = new ArrayList<FoundMeeting>();
        some.stream()
                .map(meeting -> new FoundMeeting(meeting, Objects.requireNonNull(known.get(meeting.networkId()))))
                .filter(one -> readable.test(one.network()))
                .forEach(all::add);
        all.sort(Comparator.comparing((FoundMeeting one) -> !one.meeting().isAhead(now))
                .thenComparing(one ->
                        Math.abs(Duration.between(now, one.meeting().startsAt()).toMillis())));
        return new NameSearch<>(all, this::names);
    }

    private List<String> names(FoundMeeting one) {
        var start = one.meeting().startsAt().atZone(association.zone());
        var names = new ArrayList<>(List.of(
                written(one),
                one.meeting().heading(one.network().title()),
                one.meeting().title(),
                one.meeting().id()));
        var end = one.meeting().endsAt().atZone(association.zone());
        WAYS_TO_WRITE.forEach(way -> names.add(way.format(start)));
        if (!start.toLocalDate().equals(end.toLocalDate())) {
            WAYS_TO_WRITE.forEach(way -> names.add(way.format(end)));
        }
        names.add("kl. at " + HOUR.format(start) + "–" + HOUR.format(end));
        return names;
    }

    private String written(FoundMeeting one) {
        var title = one.network().title() + " "
                + START.format(one.meeting().startsAt().atZone(association.zone()));
        return one.meeting().title().equals(one.network().title())
                ? title
                : title + " " + one.meeting().title();
    }

    private boolean isAt(Typed way, FoundMeeting one) {
        return isAt(way.start(), one.meeting().startsAt())
                && isAt(way.end(), one.meeting().endsAt());
    }

    private boolean isAt(@Nullable LocalTime hour, Instant moment) {
        return hour == null || LocalTime.ofInstant(moment, association.zone()).equals(hour);
    }

    private boolean isOn(Collection<LocalDate> days, FoundMeeting one) {
        return days.isEmpty() || days.contains(LocalDate.ofInstant(one.meeting().startsAt(), association.zone()));
    }
}
