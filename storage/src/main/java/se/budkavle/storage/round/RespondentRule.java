package se.budkavle.storage.round;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

/**
 * Determines which people the bot asks a question of a status round. The bot mentions (notifies by @) and reminds the
 * people whom it asks, and these people may answer the question.
 *
 * <p>If the respondent is an organisation, the bot asks the organisation's officials in the network. An official is a
 * person without a political faction. If the organisation has no officials in the network, the bot asks the
 * organisation's politicians. The bot never asks substitutes and guests on behalf of an organisation.
 */
public final class RespondentRule {

    private RespondentRule() {}

    /**
     * Returns the ids of the people whom the bot asks the question; empty if there is nobody to ask.
     *
     * @param active the active memberships (people with their offices) in networks; only memberships in the question's
     *     network count
     */
    public static Set<String> personIds(Question question, Collection<Membership> active) {
        if (question.personId() != null) {
            return Set.of(question.personId());
        }
        var organisationId = question.organisationId();
        if (organisationId == null) {
            return people(question, active, one -> one.role() == Role.COORDINATOR);
        }
        Predicate<Membership> represents = one -> organisationId.equals(one.organisationId())
                && one.role().isInvitedToMeetings()
                && one.role() != Role.GUEST;
        var officials = people(question, active, represents.and(one -> one.faction() == PoliticalSide.NONE));
        return officials.isEmpty() ? people(question, active, represents) : officials;
    }

    private static Set<String> people(Question question, Collection<Membership> active, Predicate<Membership> which) {
        return active.stream()
                .filter(one -> question.networkId().equals(one.networkId()))
                .filter(which)
                .map(Membership::personId)
                .collect(Collectors.toSet());
    }
}
