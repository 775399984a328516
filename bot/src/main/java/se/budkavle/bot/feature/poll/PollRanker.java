package se.budkavle.bot.feature.poll;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.Participation;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Vote;
import se.budkavle.storage.poll.Votes;

/**
 * Counts, for each proposed time of a poll, how many of the network's seats and organisations can be represented. A
 * seat is a place in the network for one organisation or party group. A person's vote counts only if, on the day of the
 * proposed time, the person has a role in the network whose holders are asked in polls, for example member.
 */
@Component
class PollRanker {

    private final Votes votes;
    private final NetworkCompositions compositions;
    private final Memberships memberships;
    private final Organisations organisations;
    private final PollVoterFinder voters;
    private final PollSchedule hours;

    PollRanker(
            Votes votes,
            NetworkCompositions compositions,
            Memberships memberships,
            Organisations organisations,
            PollVoterFinder voters,
            PollSchedule hours) {
        this.votes = votes;
        this.compositions = compositions;
        this.memberships = memberships;
        this.organisations = organisations;
        this.voters = voters;
        this.hours = hours;
    }

    Ranking of(Poll poll) {
        var network = compositions.findById(poll.networkId()).orElseThrow();
        var given = votes.findAllByPollIdOrderById(poll.id());
        var asked = voters.asked(poll);
        var municipalities = organisations.findAllByOrderByName().stream()
                .filter(one -> one.kind() == Organisation.Kind.MUNICIPALITY)
                .map(Organisation::id)
                .collect(Collectors.toSet());
        var counting = counting(network, municipalities);
        var standings = IntStream.range(0, poll.slots().size())
                .mapToObj(position -> standing(poll, position, network, given, counting))
                .sorted(TimeResult.BEST_FIRST)
                .toList();
        long answered =
                given.stream().filter(vote -> asked.contains(vote.personId())).count();
        return new Ranking(
                standings,
                network.seats().size(),
                counting.size(),
                municipalities.containsAll(counting),
                asked.size(),
                (int) answered);
    }

    /**
     * Returns the ids of the member organisations that a ranking counts. If the network has seats, returns only
     * municipalities, because the seats already represent the other organisations. If no member organisation is a
     * municipality, returns all member organisations.
     */
    private static Set<String> counting(NetworkComposition network, Set<String> municipalities) {
        var members = network.participations().stream()
                .filter(one -> !one.guest())
                .map(Participation::organisationId)
                .collect(Collectors.toSet());
        var among = members.stream().filter(municipalities::contains).collect(Collectors.toSet());
        return network.seats().isEmpty() || among.isEmpty() ? members : among;
    }

    /**
     * Returns the number of seats and organisations that can be represented at one proposed time, and the number of
     * people who can come. A person's vote counts only if, on the day of the proposed time, the person has a role in
     * the network whose holders are asked in polls, for example member.
     */
    private TimeResult standing(
            Poll poll, int position, NetworkComposition network, List<Vote> given, Set<String> counting) {
        var slot = poll.slots().get(position);
        var suited = given.stream()
                .filter(vote -> vote.suits(position))
                .map(Vote::personId)
                .collect(Collectors.toSet());
        var seated = memberships.activeIn(network.networkId(), hours.day(slot.startsAt())).stream()
                .filter(PollVoterFinder::isAsked)
                .toList();
        var coming =
                seated.stream().filter(one -> suited.contains(one.personId())).toList();
        var represented = coming.stream()
                .map(Membership::organisationId)
                .filter(counting::contains)
                .distinct()
                .count();
        return new TimeResult(
                position,
                slot,
                network.seats().size() - network.vacantSeats(coming).size(),
                (int) represented,
                (int) coming.stream().map(Membership::personId).distinct().count(),
                leader(seated, coming));
    }

    private static TimeResult.Leader leader(List<Membership> seated, List<Membership> coming) {
        if (holds(coming, Role.CHAIR)) {
            return TimeResult.Leader.CHAIR;
        }
        if (holds(coming, Role.VICE_CHAIR)) {
            return TimeResult.Leader.VICE_CHAIR;
        }
        return holds(seated, Role.CHAIR) || holds(seated, Role.VICE_CHAIR)
                ? TimeResult.Leader.NEITHER
                : TimeResult.Leader.UNELECTED;
    }

    private static boolean holds(List<Membership> some, Role role) {
        return some.stream().anyMatch(one -> one.role() == role);
    }
}
