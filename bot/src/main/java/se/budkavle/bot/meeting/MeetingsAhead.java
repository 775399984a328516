package se.budkavle.bot.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Completion;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/** Finds the meeting that is meant, and suggests meetings while one types: those ahead first, then those just held. */
@Component
class MeetingsAhead implements Completion {

    private static final Duration YEAR = Duration.ofDays(400);
    private static final Duration JUST_HELD = Duration.ofDays(60);

    private final Meetings meetings;
    private final Networks networks;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    MeetingsAhead(Meetings meetings, Networks networks, Rights rights, Association association, Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /** The meeting with this id, or the next one of the network with this title, for one who may read of it. */
    Meeting meant(String typed, Caller caller) {
        return readable(meetings.findById(typed).or(() -> {
            var now = clock.instant();
            return networks.findAllByOrderByTitle().stream()
                    .filter(network -> network.title().equalsIgnoreCase(typed.strip()) || network.id().equals(typed))
                    .findFirst().flatMap(network ->
                            meetings.ofNetwork(network.id(), now, now.plus(YEAR)).stream().findFirst());
        }).orElseThrow(() -> new Refusal("meeting.unknown", typed.length() > 80 ? typed.substring(0, 80) : typed, 0, "")), caller);
    }

    /** The meeting that is pressed at, for one who may read of it. */
    Meeting pressed(Pressed pressed) {
        return readable(meetings.findById(pressed.reference(0))
                .orElseThrow(() -> new Refusal("chat.unknown-press")), pressed.caller());
    }

    private Meeting readable(Meeting meeting, Caller caller) {
        rights.requireReading(caller, networkOf(meeting));
        return meeting;
    }

    Network networkOf(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow();
    }

    @Override
    public List<Suggestion> matching(String typed, Caller caller) {
        var now = clock.instant();
        var mine = rights.roleIn(caller);
        var mayRead = rights.reading(caller);
        var held = meetings.between(now.minus(JUST_HELD), now).stream()
                .filter(meeting -> meeting.startsAt().isBefore(now))
                .sorted(Comparator.comparing(Meeting::startsAt).reversed());
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(meetings.between(now, now.plus(YEAR)).stream().filter(one -> one.isAhead(now)), held)
                .filter(meeting -> mayRead.test(networkOf(meeting)))
                .sorted(Comparator.comparing(meeting -> !mine.test(meeting.networkId())))
                .map(meeting -> new Suggestion(named(meeting, caller.locale()), meeting.id()))
                .filter(one -> one.shown().toLowerCase(Locale.ROOT).contains(wanted)).limit(25).toList();
    }

    private String named(Meeting meeting, Locale reader) {
        return networkOf(meeting).title() + " · " + DateTimeFormatter
                .ofPattern("EEE d MMM yyyy", Phrasebook.understood(reader))
                .format(LocalDate.ofInstant(meeting.startsAt(), association.zone()));
    }
}
