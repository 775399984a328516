package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.SourceMessage;
import se.budkavle.storage.TextShortener;

/**
 * An item on a meeting's agenda, or a proposal for an item.
 *
 * @param section the heading above the item on the agenda; null for none
 * @param reason why the item was postponed or declined; null if the item was not postponed or declined
 * @param proposedBy the person who proposed or added the item; null if the bot added it
 * @param decidedBy the person who most recently accepted, postponed or declined the item; null before the first
 *     decision
 * @param postponements how many times the item was postponed, including at earlier meetings
 * @param carriedFrom the id of the earlier meeting's item that this item continues; null for none
 * @param standingId the id of the network's standing (recurring) item from which this item was created; null for none
 * @param activityId the id of the plan's activity that the item follows up; null if the item follows up no activity or
 *     several
 * @param source the chat message that the item was made from; null for none
 * @param position the item's position in the agenda; items with lower positions come first
 */
@Table("agenda_item")
public record AgendaItem(
        @Id String id,
        String meetingId,
        Kind kind,
        @Nullable String section,
        String title,
        @Nullable String description,
        @Nullable String presenter,
        int minutes,
        ItemPurpose purpose,
        State state,
        @Nullable String reason,
        @Nullable String proposedBy,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int postponements,
        @Nullable String carriedFrom,
        @Nullable String standingId,
        @Nullable String activityId,
        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable SourceMessage source,
        int position,
        @Version int version) {

    public static final int LONGEST_REASON = 500;
    public static final int LONGEST_SECTION = 80;

    /**
     * The origin of an agenda item. STANDING: a standing (recurring) item of the network. PROPOSED: a proposal.
     * CARRIED: an item of an earlier meeting. FOLLOW_UP: a follow-up of activities. TO_PREPARE: an item that this
     * network prepares for another network. PREPARED: an item that another network has prepared.
     */
    public enum Kind {
        STANDING,
        PROPOSED,
        CARRIED,
        FOLLOW_UP,
        TO_PREPARE,
        PREPARED
    }

    /**
     * The state of an agenda item: proposed, accepted, postponed, declined, or sent to another network. The meeting
     * discusses only accepted items.
     */
    public enum State {
        PROPOSED,
        ACCEPTED,
        POSTPONED,
        DECLINED,
        SENT
    }

    public static AgendaItem standing(String meetingId, StandingItem item, int position, Instant now) {
        return first(
                meetingId,
                Kind.STANDING,
                item.section(),
                item.content(),
                State.ACCEPTED,
                null,
                item.id(),
                null,
                position,
                now);
    }

    /**
     * Creates a default opening or closing item, such as the opening of the meeting. Only networks without standing
     * (recurring) items get default opening and closing items.
     */
    public static AgendaItem usual(String meetingId, String section, String title, int position, Instant now) {
        return first(
                meetingId,
                Kind.STANDING,
                section,
                new AgendaItemContent(title, null, null, 0, ItemPurpose.INFORMATION),
                State.ACCEPTED,
                null,
                null,
                null,
                position,
                now);
    }

    /** Creates a proposed item, which a chair or coordinator must accept, postpone or decline. */
    public static AgendaItem proposed(
            String meetingId, AgendaItemContent content, String by, int position, Instant now) {
        return first(meetingId, Kind.PROPOSED, null, content, State.PROPOSED, by, null, null, position, now);
    }

    /** Creates an accepted item that a chair or coordinator has added. */
    public static AgendaItem added(
            String meetingId,
            @Nullable String section,
            AgendaItemContent content,
            String by,
            int position,
            Instant now) {
        return proposed(meetingId, content, by, position, now)
                .under(section, position)
                .accepted(by, now);
    }

    /**
     * Creates an item that follows up one or several activities of the plan.
     *
     * @param activityId the id of the activity; null if the item follows up several activities together
     */
    public static AgendaItem followUp(
            String meetingId, String section, String title, @Nullable String activityId, int position, Instant now) {
        return first(
                meetingId,
                Kind.FOLLOW_UP,
                section,
                new AgendaItemContent(
                        TextShortener.shortened(title, AgendaItemContent.LONGEST_TITLE),
                        null,
                        null,
                        0,
                        ItemPurpose.INFORMATION),
                State.ACCEPTED,
                null,
                null,
                activityId,
                position,
                now);
    }

    /**
     * Returns a copy of this follow-up for the same activity in the next year's plan. Keeps a title that a person has
     * written.
     *
     * @param before the title of a follow-up of the earlier activity
     * @param newTitle the title of a follow-up of the activity with the id {@code newActivityId}
     */
    public AgendaItem followingUp(String newActivityId, String before, String newTitle) {
        var newContent = new AgendaItemContent(
                isTitled(before) ? TextShortener.shortened(newTitle, AgendaItemContent.LONGEST_TITLE) : title,
                description,
                presenter,
                minutes,
                purpose);
        return with(
                kind,
                section,
                newContent,
                state,
                reason,
                decidedBy,
                decidedAt,
                postponements,
                carriedFrom,
                newActivityId,
                source,
                position);
    }

    /**
     * Returns whether the item is an accepted follow-up as the bot created it. Nobody has written anything in it, and
     * it has not been postponed from an earlier meeting.
     *
     * @param given the title that the bot gives a follow-up of the item's activity
     */
    public boolean isUntouchedFollowUp(String given) {
        return kind == Kind.FOLLOW_UP
                && state == State.ACCEPTED
                && decidedBy == null
                && isTitled(given)
                && description == null
                && presenter == null
                && minutes == 0;
    }

    private boolean isTitled(String given) {
        return title.equals(TextShortener.shortened(given, AgendaItemContent.LONGEST_TITLE));
    }

    private static AgendaItem first(
            String meetingId,
            Kind kind,
            @Nullable String section,
            AgendaItemContent content,
            State state,
            @Nullable String proposedBy,
            @Nullable String standingId,
            @Nullable String activityId,
            int position,
            Instant now) {
        return new AgendaItem(
                NewId.next(),
                meetingId,
                kind,
                section,
                content.title(),
                content.description(),
                content.presenter(),
                content.minutes(),
                content.purpose(),
                state,
                null,
                proposedBy,
                now,
                null,
                null,
                0,
                null,
                standingId,
                activityId,
                null,
                position,
                0);
    }

    /**
     * Creates an item that continues this item at a later meeting. The new item is a proposal if this item is an
     * undecided proposal; otherwise it is accepted.
     */
    public AgendaItem carriedTo(String laterMeetingId, int newPosition, Instant now) {
        return first(
                        laterMeetingId,
                        Kind.CARRIED,
                        section,
                        content(),
                        state == State.PROPOSED ? State.PROPOSED : State.ACCEPTED,
                        proposedBy,
                        standingId,
                        activityId,
                        newPosition,
                        now)
                .continuing(this);
    }

    /**
     * Creates the continuation of this item on another network's agenda. The transfer {@code step} has sent this item
     * to the other network. The new item is a proposal if the preparing group has advised against the item; otherwise
     * it is accepted.
     */
    public AgendaItem arrived(ItemTransfer step, String laterMeetingId, int newPosition, Instant now) {
        return first(
                        laterMeetingId,
                        Kind.CARRIED,
                        null,
                        content(),
                        step.kind() == ItemTransfer.Kind.ADVISED_AGAINST ? State.PROPOSED : State.ACCEPTED,
                        proposedBy,
                        null,
                        null,
                        newPosition,
                        now)
                .after(this, step.kind() == ItemTransfer.Kind.SENT ? Kind.TO_PREPARE : Kind.PREPARED);
    }

    /**
     * Returns a copy of this item and marks the copy as a continuation of {@code earlier}, an item of an earlier
     * meeting. If {@code earlier} came from another network, the copy is marked as coming from another network too.
     */
    public AgendaItem continuing(AgendaItem earlier) {
        return after(earlier, earlier.hasComeFromElsewhere() ? earlier.kind : Kind.CARRIED);
    }

    private AgendaItem after(AgendaItem earlier, Kind newKind) {
        return with(
                newKind,
                section,
                content(),
                state,
                reason,
                decidedBy,
                decidedAt,
                earlier.postponements,
                earlier.id,
                earlier.source,
                position);
    }

    public AgendaItem accepted(String by, Instant now) {
        if (state == State.ACCEPTED) {
            throw new Refusal("agenda.accepted-already", title);
        }
        requireUndecided();
        return decided(State.ACCEPTED, null, by, now, postponements);
    }

    /**
     * Returns a copy of this item in the state postponed, with this reason. Throws a {@code Refusal} if the item is
     * already postponed or declined, or if the reason is blank or too long.
     */
    public AgendaItem postponed(String why, String by, Instant now) {
        requireUndecided();
        return decided(State.POSTPONED, checkedReason(why), by, now, postponements + 1);
    }

    /**
     * Returns a copy of this item in the state postponed, because a later agenda already continues it. The copy counts
     * no further postponement, because nobody has postponed the item.
     */
    public AgendaItem movedOn(String why, Instant now) {
        requireUndecided();
        return with(
                kind,
                section,
                content(),
                State.POSTPONED,
                checkedReason(why),
                decidedBy,
                now,
                postponements,
                carriedFrom,
                source,
                position);
    }

    /**
     * Returns whether this is an accepted standing item that does not continue an item of an earlier meeting. Somebody
     * has postponed a continued item to this meeting, so no other meeting has it.
     */
    public boolean mayBeLeftOut() {
        return isAccepted() && kind == Kind.STANDING;
    }

    /**
     * Returns a copy of this item in the state declined, because another meeting has the standing item, or because the
     * network's plan no longer has the activity. Nobody has decided about the copy.
     */
    public AgendaItem leftOut(String why, Instant now) {
        requireUndecided();
        return decided(State.DECLINED, checkedReason(why), null, now, postponements);
    }

    /** Returns whether the item was declined by {@link #leftOut} and not by a person. */
    public boolean isLeftOut() {
        return state == State.DECLINED && (kind == Kind.STANDING || kind == Kind.FOLLOW_UP) && decidedBy == null;
    }

    /** Returns a copy of an item that was left out in the state accepted, because its meeting has it after all. */
    public AgendaItem backAgain() {
        if (!isLeftOut()) {
            throw new IllegalStateException("The item " + id + " is not left out");
        }
        return with(
                kind,
                section,
                content(),
                State.ACCEPTED,
                null,
                null,
                null,
                postponements,
                carriedFrom,
                source,
                position);
    }

    /** Returns whether the item was postponed at {@code start} (the beginning of the meeting) or later. */
    public boolean isPostponedSince(Instant start) {
        return state == State.POSTPONED && decidedAt != null && !decidedAt.isBefore(start);
    }

    /**
     * Returns a copy of a postponed item in the state accepted, because the item's meeting discusses the item after
     * all.
     */
    public AgendaItem takenUpAgain(String by, Instant now) {
        if (state != State.POSTPONED) {
            throw new IllegalStateException("The item " + id + " is not postponed");
        }
        return decided(State.ACCEPTED, null, by, now, postponements - 1);
    }

    /**
     * Returns a copy of this item in the state declined. Throws a {@code Refusal} if the item is already postponed,
     * declined or sent, or if this network prepares the item for another network. An item that the network prepares for
     * another network must be given back, and cannot be declined.
     */
    public AgendaItem declined(String why, String by, Instant now) {
        requireUndecided();
        if (isToPrepare()) {
            throw new Refusal("agenda.path.give-back-instead", title);
        }
        return decided(State.DECLINED, checkedReason(why), by, now, postponements);
    }

    /**
     * Returns a copy of this item in the state sent: another network prepares the item, and this meeting does not
     * discuss it.
     */
    public AgendaItem sent(String by, Instant now) {
        requireUndecided();
        return decided(State.SENT, null, by, now, postponements);
    }

    /**
     * Returns whether a group may be asked to prepare this item. A group cannot prepare a standing item, a follow-up,
     * or an item that this network itself prepares for another network.
     */
    public boolean mayBePrepared() {
        return (state == State.PROPOSED || state == State.ACCEPTED)
                && (kind == Kind.PROPOSED || kind == Kind.PREPARED || kind == Kind.CARRIED && standingId == null);
    }

    /**
     * Returns whether the item came from another network: either this network prepares the item, or the other network
     * has prepared it.
     */
    public boolean hasComeFromElsewhere() {
        return kind == Kind.TO_PREPARE || kind == Kind.PREPARED;
    }

    /** Returns true if a person has proposed the item, and another person or nobody has decided about it. */
    public boolean isProposal() {
        return kind == Kind.PROPOSED && proposedBy != null && !proposedBy.equals(decidedBy);
    }

    public boolean isToPrepare() {
        return kind == Kind.TO_PREPARE;
    }

    public AgendaItem at(int newPosition) {
        return with(
                kind,
                section,
                content(),
                state,
                reason,
                decidedBy,
                decidedAt,
                postponements,
                carriedFrom,
                source,
                newPosition);
    }

    public AgendaItem under(@Nullable String newSection, int newPosition) {
        requireUndecided();
        return with(
                kind,
                checkedSection(newSection),
                content(),
                state,
                reason,
                decidedBy,
                decidedAt,
                postponements,
                carriedFrom,
                source,
                newPosition);
    }

    public AgendaItem withContent(AgendaItemContent content) {
        requireUndecided();
        return with(
                kind,
                section,
                content,
                state,
                reason,
                decidedBy,
                decidedAt,
                postponements,
                carriedFrom,
                source,
                position);
    }

    /**
     * Returns a copy of the item with this chat message as its source. The source of an item is the chat message from
     * which a person created the item; null for none.
     */
    public AgendaItem madeFrom(@Nullable SourceMessage message) {
        return with(
                kind,
                section,
                content(),
                state,
                reason,
                decidedBy,
                decidedAt,
                postponements,
                carriedFrom,
                message,
                position);
    }

    /**
     * Returns whether this item duplicates an earlier item with the same meeting, proposer, state, section and content.
     * Duplicates arise when a user submits the same form twice.
     */
    public boolean repeats(AgendaItem earlier) {
        return meetingId.equals(earlier.meetingId)
                && proposedBy != null
                && proposedBy.equals(earlier.proposedBy)
                && state == earlier.state
                && Objects.equals(section, earlier.section)
                && content().equals(earlier.content());
    }

    public boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    /**
     * Throws a {@code Refusal} if the item is postponed, declined or sent to another network. A decision to postpone,
     * decline or send an item is final, because the proposer has been notified.
     */
    public void requireUndecided() {
        if (state == State.SENT) {
            throw new Refusal("agenda.sent-already", title);
        }
        if (state == State.POSTPONED || state == State.DECLINED) {
            throw new Refusal("agenda.decided-already", title);
        }
    }

    private AgendaItem decided(State newState, @Nullable String why, @Nullable String by, Instant now, int times) {
        return with(kind, section, content(), newState, why, by, now, times, carriedFrom, source, position);
    }

    /**
     * Returns a short hash of the title, description, presenter, length and purpose. A form contains the hash, so that
     * the bot notices whether somebody has changed the item since the form was opened.
     */
    public String contentFingerprint() {
        return Fingerprint.of(content().toString()).substring(0, 16);
    }

    private AgendaItemContent content() {
        return new AgendaItemContent(title, description, presenter, minutes, purpose);
    }

    private AgendaItem with(
            Kind newKind,
            @Nullable String newSection,
            AgendaItemContent content,
            State newState,
            @Nullable String why,
            @Nullable String by,
            @Nullable Instant decided,
            int times,
            @Nullable String earlierId,
            @Nullable SourceMessage message,
            int newPosition) {
        return with(
                newKind,
                newSection,
                content,
                newState,
                why,
                by,
                decided,
                times,
                earlierId,
                activityId,
                message,
                newPosition);
    }

    private AgendaItem with(
            Kind newKind,
            @Nullable String newSection,
            AgendaItemContent content,
            State newState,
            @Nullable String why,
            @Nullable String by,
            @Nullable Instant decided,
            int times,
            @Nullable String earlierId,
            @Nullable String newActivityId,
            @Nullable SourceMessage message,
            int newPosition) {
        return new AgendaItem(
                id,
                meetingId,
                newKind,
                newSection,
                content.title(),
                content.description(),
                content.presenter(),
                content.minutes(),
                content.purpose(),
                newState,
                why,
                proposedBy,
                createdAt,
                by,
                decided,
                times,
                earlierId,
                standingId,
                newActivityId,
                message,
                newPosition,
                version);
    }

    private static String checkedReason(String why) {
        if (InvisibleCharacterFilter.isNone(why)) {
            throw new Refusal("agenda.reason-missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw new Refusal("agenda.reason-length", LONGEST_REASON);
        }
        return why.strip();
    }

    static @Nullable String checkedSection(@Nullable String section) {
        if (section == null || InvisibleCharacterFilter.isNone(section)) {
            return null;
        }
        if (section.length() > LONGEST_SECTION) {
            throw new Refusal("agenda.section-length", LONGEST_SECTION);
        }
        return section.strip();
    }
}
