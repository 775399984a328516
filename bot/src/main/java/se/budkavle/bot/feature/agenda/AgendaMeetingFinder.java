package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Finds the meeting that a command is about. If the command names only a network, finds the network's next meeting. If
 * the command names nothing, finds the next meeting of the channel's network. In a channel without a network, finds the
 * user's next meeting, or for an administrator the next meeting of any network. If the command names no meeting, finds
 * an event (a gathering other than an ordinary meeting) only if no ordinary meeting is planned.
 */
@Component
class AgendaMeetingFinder {

    /** The message key of the refusal for a person who does not belong to the meeting's network. */
    static final String ONLY_MEMBERS = "agenda.only-members";

    private static final Duration AHEAD = Duration.ofDays(400);

    private final Meetings meetings;
    private final Networks networks;
    private final NetworkFinder networkFinder;
    private final Rights rights;
    private final MeetingFinder finder;
    private final Association association;
    private final Clock clock;

    AgendaMeetingFinder(
            Meetings meetings,
            Networks networks,
            NetworkFinder networkFinder,
            Rights rights,
            MeetingFinder finder,
            Association association,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.networkFinder = networkFinder;
        this.rights = rights;
        this.finder = finder;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the meeting that the user means by the command's options "meeting" and "network". The user may omit both
     * options.
     */
    Meeting of(Call call) {
        var named = call.perhapsText("meeting");
        if (named.isPresent()) {
            return finder.named(named.get(), call.caller());
        }
        var network = networkFinder.perhaps(call);
        if (network.isPresent()) {
            rights.requireReading(call.caller(), network.get());
            return next(network.get());
        }
        return first(ofCaller(call.caller())).orElseThrow(() -> new Refusal("agenda.no-meeting-of-yours"));
    }

    Meeting meeting(String id) {
        return meetings.findById(id).orElseThrow(() -> new Refusal("agenda.unknown-meeting", id));
    }

    /**
     * Returns the network's next ordinary meeting after this meeting. Skips events, because agenda items are never
     * moved to an event.
     */
    Optional<Meeting> after(Meeting meeting) {
        return meetings
                .ofNetwork(meeting.networkId(), clock.instant(), clock.instant().plus(AHEAD))
                .stream()
                .filter(one -> one.startsAt().isAfter(meeting.startsAt()) && !one.isEvent())
                .findFirst();
    }

    /** Returns the network's next ordinary meeting in the next 400 days; empty if no such meeting is planned. */
    Optional<Meeting> nextOf(String networkId) {
        var now = clock.instant();
        return meetings.ofNetwork(networkId, now, now.plus(AHEAD)).stream()
                .filter(one -> one.isAhead(now) && !one.isEvent())
                .findFirst();
    }

    Network network(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow();
    }

    /**
     * Returns the next meeting of the channel's network. Throws a refusal if the channel has no network, or if the
     * person does not belong to it.
     */
    Meeting nextIn(String channelId, Caller caller) {
        var network =
                networkFinder.ofChannel(channelId).orElseThrow(() -> new Refusal("agenda.message-without-network"));
        rights.requireBelonging(caller, network, ONLY_MEMBERS);
        return next(network);
    }

    private Meeting next(Network network) {
        var now = clock.instant();
        return first(meetings.ofNetwork(network.id(), now, now.plus(AHEAD)))
                .orElseThrow(() -> new Refusal("agenda.no-meeting", network.title()));
    }

    /** Returns the first ordinary meeting in the list, or the first event if there is no ordinary meeting. */
    private static Optional<Meeting> first(List<Meeting> ahead) {
        return ahead.stream()
                .filter(one -> !one.isEvent())
                .findFirst()
                .or(() -> ahead.stream().findFirst());
    }

    private List<Meeting> ofCaller(Caller caller) {
        var from = clock.instant();
        var to = clock.instant().plus(AHEAD);
        return rights.known(caller)
                .map(person -> rights.administers(caller)
                        ? meetings.between(from, to)
                        : meetings.ofPerson(person.id(), association.today(clock), from, to))
                .orElse(List.of());
    }
}
