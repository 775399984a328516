package se.budkavle.storage.minutes;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.PoliticalSide;

/**
 * The owner of an action (task): one person, an organisation in the network, or one political side of an organisation.
 * If an organisation owns an action, it stays the owner when other people begin to represent the organisation.
 *
 * @param personId the person who owns the action; null if an organisation or nobody owns the action
 * @param organisationId the organisation that owns the action; null if a person or nobody owns the action
 * @param faction the political side that owns the action for its organisation; null for the whole organisation
 */
public record ActionOwner(
        @Nullable String personId,
        @Nullable String organisationId,
        @Nullable PoliticalSide faction) {

    public static final ActionOwner NOBODY = new ActionOwner(null, null, null);

    public static ActionOwner person(@Nullable String personId) {
        return new ActionOwner(personId, null, null);
    }

    public static ActionOwner organisation(String organisationId) {
        return new ActionOwner(null, organisationId, null);
    }

    public static ActionOwner seat(String organisationId, PoliticalSide faction) {
        return new ActionOwner(null, organisationId, faction == PoliticalSide.NONE ? null : faction);
    }

    public boolean isNobody() {
        return personId == null && organisationId == null;
    }

    /**
     * Returns whether the person is the owner of the action, or represents the organisation that is the owner.
     *
     * @param active memberships that are active today; memberships in networks other than the action's network are
     *     ignored
     */
    public boolean includes(String person, String networkId, Collection<Membership> active) {
        return person.equals(personId)
                || active.stream()
                        .anyMatch(one -> person.equals(one.personId())
                                && networkId.equals(one.networkId())
                                && isRepresentedBy(one));
    }

    /** Returns whether a person with this membership in the action's network may act for the owner. */
    public boolean isRepresentedBy(Membership membership) {
        return organisationId != null
                && organisationId.equals(membership.organisationId())
                && membership.role().isInvitedToMeetings()
                && (faction == null || faction == membership.faction());
    }
}
