package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * An item of a meeting's agenda, or a proposal for one.
 *
 * @param section the heading above it; null for none
 * @param reason why it was postponed or declined; null otherwise
 * @param proposedBy the person who proposed it; null for an item that the bot added
 * @param decidedBy the person who last accepted, postponed or declined it; null before the first decision
 * @param postponements how often it was postponed, including at earlier meetings
 * @param carriedFrom the item of an earlier meeting that it continues; null for none
 * @param standingId the standing item that it was created from; null for none
 * @param activityId the activity that it follows up; null for none or for several activities together
 * @param position its position on the agenda; the first item has the lowest number
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
        int position,
        @Version int version) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 1000;
    public static final int LONGEST_PRESENTER = 80;
    public static final int LONGEST_REASON = 500;
    public static final int MOST_MINUTES = 600;
    public static final int LONGEST_SECTION = 80;

    /** Tells where an item comes from. */
    public enum Kind {
        STANDING,
        PROPOSED,
        CARRIED,
        FOLLOW_UP
    }

    /** Tells whether an item is discussed at its meeting. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        POSTPONED,
        DECLINED
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

    /** Creates an item that opens or closes a meeting of a network without standing items. */
    public static AgendaItem usual(String meetingId, String section, String title, int position, Instant now) {
        return first(
                meetingId,
                Kind.STANDING,
                section,
                new Content(title, null, null, 0, ItemPurpose.INFORMATION),
                State.ACCEPTED,
                null,
                null,
                null,
                position,
                now);
    }

    /** Creates a proposal, which a chair or coordinator accepts, postpones or declines. */
    public static AgendaItem proposed(String meetingId, Content content, String by, int position, Instant now) {
        return first(meetingId, Kind.PROPOSED, null, content, State.PROPOSED, by, null, null, position, now);
    }

    /** Creates an item that a chair or coordinator adds without a decision. */
    public static AgendaItem added(
            String meetingId, @Nullable String section, Content content, String by, int position, Instant now) {
        return proposed(meetingId, content, by, position, now)
                .under(section, position)
                .accepted(by, now);
    }

    /** @param activityId the activity to follow up; null for several activities together */
    public static AgendaItem followUp(
            String meetingId, String section, String title, @Nullable String activityId, int position, Instant now) {
        return first(
                meetingId,
                Kind.FOLLOW_UP,
                section,
                new Content(cut(title), null, null, 0, ItemPurpose.INFORMATION),
                State.ACCEPTED,
                null,
                null,
                activityId,
                position,
                now);
    }

    private static AgendaItem first(
            String meetingId,
            Kind kind,
            @Nullable String section,
            Content content,
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
                position,
                0);
    }

    /**
     * Returns a new item that continues this one at a later meeting; an undecided proposal is again a proposal there.
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

    /** Returns this item marked as the continuation of an item of an earlier meeting. */
    public AgendaItem continuing(AgendaItem earlier) {
        return with(
                Kind.CARRIED,
                section,
                content(),
                state,
                reason,
                decidedBy,
                decidedAt,
                earlier.postponements,
                earlier.id,
                position);
    }

    public AgendaItem accepted(String by, Instant now) {
        if (state == State.ACCEPTED) {
            throw new Refusal("agenda.accepted-already", title);
        }
        requireUndecided();
        return decided(State.ACCEPTED, null, by, now, postponements);
    }

    /** Returns the item as postponed to the next meeting. */
    public AgendaItem postponed(String why, String by, Instant now) {
        requireUndecided();
        return decided(State.POSTPONED, checkedReason(why), by, now, postponements + 1);
    }

    public AgendaItem declined(String why, String by, Instant now) {
        requireUndecided();
        return decided(State.DECLINED, checkedReason(why), by, now, postponements);
    }

    public AgendaItem at(int newPosition) {
        return with(
                kind, section, content(), state, reason, decidedBy, decidedAt, postponements, carriedFrom, newPosition);
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
                newPosition);
    }

    public AgendaItem withContent(Content content) {
        requireUndecided();
        return with(kind, section, content, state, reason, decidedBy, decidedAt, postponements, carriedFrom, position);
    }

    /**
     * Tells whether the item has the same content, meeting, proposer and state as the earlier one, for example after a
     * form was sent twice.
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

    /** Refuses a postponed or declined item, because the person who proposed it has already been notified. */
    public void requireUndecided() {
        if (state == State.POSTPONED || state == State.DECLINED) {
            throw new Refusal("agenda.decided-already", title);
        }
    }

    private AgendaItem decided(State newState, @Nullable String why, String by, Instant now, int times) {
        return with(kind, section, content(), newState, why, by, now, times, carriedFrom, position);
    }

    private Content content() {
        return new Content(title, description, presenter, minutes, purpose);
    }

    private AgendaItem with(
            Kind newKind,
            @Nullable String newSection,
            Content content,
            State newState,
            @Nullable String why,
            @Nullable String by,
            @Nullable Instant decided,
            int times,
            @Nullable String earlierId,
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
                activityId,
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

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /**
     * The content of an item; a blank text counts as missing.
     *
     * @param minutes the planned length; 0 when it is unknown
     */
    public record Content(
            String title,
            @Nullable String description,
            @Nullable String presenter,
            int minutes,
            ItemPurpose purpose) {

        public Content {
            title = strip(title);
            description = strip(description);
            presenter = strip(presenter);
            if (title == null) {
                throw new Refusal("agenda.title-missing");
            }
            if (title.length() > LONGEST_TITLE) {
                throw new Refusal("agenda.title-length", LONGEST_TITLE);
            }
            if (description != null && description.length() > LONGEST_DESCRIPTION) {
                throw new Refusal("agenda.description-length", LONGEST_DESCRIPTION);
            }
            if (presenter != null && presenter.length() > LONGEST_PRESENTER) {
                throw new Refusal("agenda.presenter-length", LONGEST_PRESENTER);
            }
            if (minutes < 0 || minutes > MOST_MINUTES) {
                throw new Refusal("agenda.minutes-range", MOST_MINUTES);
            }
        }

        private static @Nullable String strip(@Nullable String text) {
            return text == null || InvisibleCharacterFilter.isNone(text) ? null : text.strip();
        }
    }
}
