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
import se.budkavle.storage.Refusal;
import se.budkavle.storage.SourceMessage;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.agenda.ItemOrigin.Kind;

/**
 * An item on a meeting's agenda, or a proposal for an item.
 *
 * @param section the heading above the item on the agenda; null for none
 * @param position the item's position in the agenda; items with lower positions come first
 */
@Table("agenda_item")
public record AgendaItem(
        @Id String id,
        String meetingId,
        @Nullable String section,
        String title,
        @Nullable String description,
        @Nullable String presenter,
        int minutes,
        ItemPurpose purpose,
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) ItemOrigin origin,
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) ItemDecision decision,
        Instant createdAt,
        int position,
        @Version int version) {

    /**
     * Returns a copy of this follow-up for the same activity in the next year's plan. Keeps a title that a person has
     * written.
     *
     * @param before the title of a follow-up of the earlier activity
     * @param newTitle the title of a follow-up of the activity with the id {@code newActivityId}
     */
    public AgendaItem followingUp(String newActivityId, String before, String newTitle) {
        var newContent = new AgendaItemContent(
                isTitled(before) ? AgendaItemContent.shortenedTitle(newTitle) : title,
                description,
                presenter,
                minutes,
                purpose);
        return with(section, newContent, origin.followingUp(newActivityId), decision, position);
    }

    /**
     * Returns whether the item is an accepted follow-up as the bot created it. Nobody has written anything in it, and
     * it has not been postponed from an earlier meeting.
     *
     * @param given the title that the bot gives a follow-up of the item's activity
     */
    public boolean isUntouchedFollowUp(String given) {
        return kind() == Kind.FOLLOW_UP
                && isAccepted()
                && decision.decidedBy() == null
                && isTitled(given)
                && description == null
                && presenter == null
                && minutes == 0;
    }

    private boolean isTitled(String given) {
        return title.equals(AgendaItemContent.shortenedTitle(given));
    }

    /**
     * Returns a copy of this item and marks the copy as a continuation of {@code earlier}, an item of an earlier
     * meeting. If {@code earlier} came from another network, the copy is marked as coming from another network too.
     */
    public AgendaItem continuing(AgendaItem earlier) {
        return with(
                section,
                content(),
                origin.continuing(earlier.id, earlier.origin),
                decision.continuing(earlier.decision),
                position);
    }

    public AgendaItem accepted(String by, Instant now) {
        if (isAccepted()) {
            throw new Refusal("agenda.accepted-already", title);
        }
        requireUndecided();
        return with(decision.accepted(by, now));
    }

    /**
     * Returns a copy of this item in the state postponed, with this reason. Throws a {@code Refusal} if the item is
     * already postponed or declined, or if the reason is blank or too long.
     */
    public AgendaItem postponed(String why, String by, Instant now) {
        requireUndecided();
        return with(decision.postponed(why, by, now));
    }

    /**
     * Returns a copy of this item in the state postponed, because a later agenda already continues it. The copy counts
     * no further postponement, because nobody has postponed the item.
     */
    public AgendaItem movedOn(String why, Instant now) {
        requireUndecided();
        return with(decision.movedOn(why, now));
    }

    /**
     * Returns whether this is an accepted standing item that does not continue an item of an earlier meeting. Somebody
     * has postponed a continued item to this meeting, so no other meeting has it.
     */
    public boolean mayBeLeftOut() {
        return isAccepted() && kind() == Kind.STANDING;
    }

    /**
     * Returns a copy of this item in the state declined, because another meeting has the standing item, or because the
     * network's plan no longer has the activity. Nobody has decided about the copy.
     */
    public AgendaItem leftOut(String why, Instant now) {
        requireUndecided();
        return with(decision.declined(why, null, now));
    }

    /** Returns whether the item was declined by {@link #leftOut} and not by a person. */
    public boolean isLeftOut() {
        return state() == State.DECLINED
                && (kind() == Kind.STANDING || kind() == Kind.FOLLOW_UP)
                && decision.decidedBy() == null;
    }

    /** Returns a copy of an item that was left out in the state accepted, because its meeting has it after all. */
    public AgendaItem backAgain() {
        if (!isLeftOut()) {
            throw new IllegalStateException("The item " + id + " is not left out");
        }
        return with(decision.backAgain());
    }

    /** Returns whether the item was postponed at {@code start} (the beginning of the meeting) or later. */
    public boolean isPostponedSince(Instant start) {
        return decision.isPostponedSince(start);
    }

    /**
     * Returns a copy of a postponed item in the state accepted, because the item's meeting discusses the item after
     * all.
     */
    public AgendaItem takenUpAgain(String by, Instant now) {
        if (state() != State.POSTPONED) {
            throw new IllegalStateException("The item " + id + " is not postponed");
        }
        return with(decision.takenUpAgain(by, now));
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
        return with(decision.declined(why, by, now));
    }

    /**
     * Returns a copy of this item in the state sent: another network prepares the item, and this meeting does not
     * discuss it.
     */
    public AgendaItem sent(String by, Instant now) {
        requireUndecided();
        return with(decision.sent(by, now));
    }

    /**
     * Returns whether a group may be asked to prepare this item. A group cannot prepare a standing item, a follow-up,
     * or an item that this network itself prepares for another network.
     */
    public boolean mayBePrepared() {
        return (state() == State.PROPOSED || isAccepted()) && origin.mayBePrepared();
    }

    /**
     * Returns whether the item came from another network: either this network prepares the item, or the other network
     * has prepared it.
     */
    public boolean hasComeFromElsewhere() {
        return origin.hasComeFromElsewhere();
    }

    /** Returns true if a person has proposed the item, and another person or nobody has decided about it. */
    public boolean isProposal() {
        var proposedBy = origin.proposedBy();
        return kind() == Kind.PROPOSED && proposedBy != null && !proposedBy.equals(decision.decidedBy());
    }

    public boolean isToPrepare() {
        return kind() == Kind.TO_PREPARE;
    }

    public AgendaItem at(int newPosition) {
        return with(section, content(), origin, decision, newPosition);
    }

    public AgendaItem under(@Nullable String newSection, int newPosition) {
        requireUndecided();
        return with(AgendaSectionValidator.optional(newSection), content(), origin, decision, newPosition);
    }

    public AgendaItem withContent(AgendaItemContent content) {
        requireUndecided();
        return with(section, content, origin, decision, position);
    }

    /**
     * Returns a copy of the item with this chat message as its source. The source of an item is the chat message from
     * which a person created the item; null for none.
     */
    public AgendaItem madeFrom(@Nullable SourceMessage message) {
        return with(section, content(), origin.madeFrom(message), decision, position);
    }

    /**
     * Returns whether this item duplicates an earlier item with the same meeting, proposer, state, section and content.
     * Duplicates arise when a user submits the same form twice.
     */
    public boolean repeats(AgendaItem earlier) {
        var proposedBy = origin.proposedBy();
        return meetingId.equals(earlier.meetingId)
                && proposedBy != null
                && proposedBy.equals(earlier.origin.proposedBy())
                && state() == earlier.state()
                && Objects.equals(section, earlier.section)
                && content().equals(earlier.content());
    }

    /** Returns where the item comes from, for example from a proposal. */
    public Kind kind() {
        return origin.kind();
    }

    /** Returns what has been decided about the item. */
    public State state() {
        return decision.state();
    }

    public boolean isAccepted() {
        return state() == State.ACCEPTED;
    }

    /**
     * Throws a {@code Refusal} if the item is postponed, declined or sent to another network. A decision to postpone,
     * decline or send an item is final, because the proposer has been notified.
     */
    public void requireUndecided() {
        if (state() == State.SENT) {
            throw new Refusal("agenda.sent-already", title);
        }
        if (state() == State.POSTPONED || state() == State.DECLINED) {
            throw new Refusal("agenda.decided-already", title);
        }
    }

    /**
     * Returns a short hash of the title, description, presenter, length and purpose. A form contains the hash, so that
     * the bot notices whether somebody has changed the item since the form was opened.
     */
    public String contentFingerprint() {
        return Fingerprint.of(content().toString()).substring(0, 16);
    }

    AgendaItemContent content() {
        return new AgendaItemContent(title, description, presenter, minutes, purpose);
    }

    private AgendaItem with(ItemDecision newDecision) {
        return with(section, content(), origin, newDecision, position);
    }

    private AgendaItem with(
            @Nullable String newSection,
            AgendaItemContent content,
            ItemOrigin newOrigin,
            ItemDecision newDecision,
            int newPosition) {
        return new AgendaItem(
                id,
                meetingId,
                newSection,
                content.title(),
                content.description(),
                content.presenter(),
                content.minutes(),
                content.purpose(),
                newOrigin,
                newDecision,
                createdAt,
                newPosition,
                version);
    }
}
