package se.budkavle.bot.feature.poll;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Vote;
import se.budkavle.storage.poll.Votes;

/**
 * Finds the people whom a poll asks, the people among them who have not voted, and the chat accounts to mention (notify
 * by @).
 */
@Component
class PollVoterFinder {

    /**
     * The roles, such as chair or member, whose holders are asked in a poll. Substitutes are asked only when a member
     * cannot come, and guests are invited after the time has been chosen.
     */
    private static final Set<Role> ASKED =
            EnumSet.of(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARY, Role.MEMBER, Role.PREPARATORY);

    private final Memberships memberships;
    private final People people;
    private final Votes votes;
    private final MentionedAccountFinder mentions;
    private final PollSchedule hours;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    PollVoterFinder(
            Memberships memberships,
            People people,
            Votes votes,
            MentionedAccountFinder mentions,
            PollSchedule hours,
            Rights rights,
            Association association,
            Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.votes = votes;
        this.mentions = mentions;
        this.hours = hours;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    static boolean isAsked(Membership membership) {
        return ASKED.contains(membership.role());
    }

    /**
     * Returns the ids of the people whom the poll asks: people with a role in {@link #ASKED} on the day of at least one
     * proposed time.
     */
    Set<String> asked(Poll poll) {
        var days = poll.slots().stream()
                .map(slot -> hours.day(slot.startsAt()))
                .distinct()
                .toList();
        return memberships.activeOrComingIn(poll.networkId(), association.today(clock)).stream()
                .filter(PollVoterFinder::isAsked)
                .filter(one -> days.stream().anyMatch(one::isActiveOn))
                .map(Membership::personId)
                .collect(Collectors.toSet());
    }

    Set<String> missing(Poll poll) {
        var answered = votes.findAllByPollIdOrderById(poll.id()).stream()
                .map(Vote::personId)
                .collect(Collectors.toSet());
        return asked(poll).stream().filter(id -> !answered.contains(id)).collect(Collectors.toSet());
    }

    /** Returns the ids of the chat accounts that a message must mention (notify by @) to reach the given people. */
    Set<String> accounts(Collection<String> personIds) {
        return mentions.of(people.findAllByIdIn(personIds));
    }

    Set<String> coordinators(String networkId) {
        return accounts(rights.coordinatorsOf(networkId).stream()
                .map(Membership::personId)
                .toList());
    }
}
