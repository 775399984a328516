package se.budkavle.storage.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A person's membership in a network, with one office such as chair or member, for a period. A membership without a
 * network is an office in the whole association, such as administrator.
 *
 * @param networkId the network's id; null for an office in the whole association
 * @param organisationId the organisation that the person represents in this office; null for none
 * @param since the first day of the membership, in the association's time zone
 * @param until the last day of the membership, in the association's time zone; null for no end
 * @param state whether the membership waits for a decision, is confirmed or was declined
 */
public record Membership(
        @Id String id,
        @Nullable String networkId,
        String personId,
        @Nullable String organisationId,
        Role role,
        PoliticalSide faction,
        LocalDate since,
        @Nullable LocalDate until,
        State state,
        @Nullable String confirmedBy,
        Instant createdAt,
        @Version int version) {

    public enum State {
        REQUESTED,
        CONFIRMED,
        DECLINED
    }

    /**
     * Creates a membership that a person has requested. The membership grants no permissions until a person confirms
     * it.
     */
    public static Membership requested(
            String networkId,
            Person person,
            String organisationId,
            Role role,
            PoliticalSide faction,
            LocalDate since,
            Instant now) {
        return new Membership(
                NewId.next(),
                networkId,
                person.id(),
                organisationId,
                role,
                faction,
                since,
                null,
                State.REQUESTED,
                null,
                now,
                0);
    }

    /** Creates a confirmed membership of a person who was appointed, for example by a coordinator. */
    public static Membership appointed(
            @Nullable String networkId,
            Person person,
            @Nullable String organisationId,
            Role role,
            PoliticalSide faction,
            LocalDate since,
            @Nullable LocalDate until,
            String by,
            Instant now) {
        requireInOrder(since, until);
        return new Membership(
                NewId.next(),
                networkId,
                person.id(),
                organisationId,
                role,
                faction,
                since,
                until,
                State.CONFIRMED,
                by,
                now,
                0);
    }

    public boolean isActiveOn(LocalDate day) {
        return state == State.CONFIRMED && !since.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /**
     * Returns whether the membership is confirmed and was active on this day or an earlier day. Returns false if it was
     * cancelled before its start.
     */
    public boolean hasBegunBy(LocalDate day) {
        return state == State.CONFIRMED && !since.isAfter(day) && (until == null || !until.isBefore(since));
    }

    /**
     * Returns whether the membership is confirmed and starts after this day. Returns false if it was cancelled before
     * its start: its last day is then before its first day.
     */
    public boolean isComingOn(LocalDate day) {
        return state == State.CONFIRMED && since.isAfter(day) && (until == null || !until.isBefore(since));
    }

    /** Returns whether the person with these memberships has left: there are some, and none is active or coming. */
    public static boolean haveAllEnded(Collection<Membership> memberships, LocalDate day) {
        return !memberships.isEmpty()
                && memberships.stream().noneMatch(one -> one.isActiveOn(day) || one.isComingOn(day));
    }

    /**
     * Returns whether both memberships are for the same office in the same network. Only one person in a network can
     * hold an elected office such as chair. For an office that several people can hold, the organisation and the
     * political side (faction) must be the same too.
     */
    public boolean isSameOfficeAs(Membership other) {
        return role == other.role
                && Objects.equals(networkId, other.networkId)
                && (role.isElected()
                        || Objects.equals(organisationId, other.organisationId) && faction == other.faction);
    }

    /** Returns whether the periods of the two memberships have at least one day in common. */
    public boolean overlaps(Membership other) {
        return (until == null || !until.isBefore(other.since)) && (other.until == null || !other.until.isBefore(since));
    }

    /**
     * Returns whether this membership continues the same office after the membership {@code other}. The successor's
     * membership must be confirmed and must start later than {@code other}. The successor's membership must also end
     * later than {@code other}, or have no end. The membership {@code other} must have an end, and this membership must
     * start at most {@code days} days after that end.
     */
    public boolean succeeds(Membership other, int days) {
        return state == State.CONFIRMED
                && other.until != null
                && !id.equals(other.id)
                && isSameOfficeAs(other)
                && since.isAfter(other.since)
                && !since.isAfter(other.until.plusDays(days))
                && (until == null || until.isAfter(other.until));
    }

    public Membership confirmed(String by) {
        requireRequested();
        return with(organisationId, faction, since, until, State.CONFIRMED, by);
    }

    /**
     * Returns a confirmed copy of a requested membership, with the organisation, political side and period that the
     * confirming person has chosen. Throws a {@code Refusal} if the request is already decided or the period is
     * invalid.
     */
    public Membership confirmedAs(
            @Nullable String organisation, PoliticalSide side, LocalDate from, @Nullable LocalDate to, String by) {
        requireRequested();
        requireInOrder(from, to);
        return with(organisation, side, from, to, State.CONFIRMED, by);
    }

    /**
     * Returns a copy of the requested membership with the state declined.
     *
     * @param by the id of the person who declined; null if the request was withdrawn
     */
    public Membership declined(@Nullable String by) {
        requireRequested();
        return with(organisationId, faction, since, until, State.DECLINED, by);
    }

    /**
     * Returns a copy of the membership, with the day before {@code day} as its last day. If the membership already ends
     * before this day, its end stays unchanged.
     */
    public Membership released(LocalDate day) {
        var last = until == null || !until.isBefore(day) ? day.minusDays(1) : until;
        return with(organisationId, faction, since, last, state, confirmedBy);
    }

    private Membership with(
            @Nullable String organisation,
            PoliticalSide side,
            LocalDate from,
            @Nullable LocalDate to,
            State newState,
            @Nullable String by) {
        return new Membership(
                id, networkId, personId, organisation, role, side, from, to, newState, by, createdAt, version);
    }

    /** Returns the network's id. Throws an exception if the membership is an office in the whole association. */
    public String requiredNetworkId() {
        return Objects.requireNonNull(networkId, "a role in the whole association");
    }

    /** Returns the last day of the membership; throws an exception if the membership has no end. */
    public LocalDate requiredUntil() {
        return Objects.requireNonNull(until, "a term without an end");
    }

    private static void requireInOrder(LocalDate since, @Nullable LocalDate until) {
        if (until != null && until.isBefore(since)) {
            throw new Refusal("directory.term-reversed", since, until);
        }
    }

    private void requireRequested() {
        if (state != State.REQUESTED) {
            throw new Refusal("directory.already-decided");
        }
    }
}
