package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.VisibleText;

/**
 * One item of one meeting's agenda, or proposed for it.
 *
 * @param section       the heading it stands under; null for none
 * @param reason        why it was postponed or declined; null otherwise
 * @param proposedBy    the person; null for what comes by itself
 * @param decidedBy     who accepted, postponed or declined it last; null while nobody has
 * @param postponements how often it was put off to a later meeting, earlier meetings included
 * @param carriedFrom   the item of an earlier meeting that it goes on from; null for none
 * @param standingId    the standing item it comes from; null for none
 * @param activityId    the activity that is followed up; null for none, or for several together
 * @param position      what comes first has the least
 */
@Table("agenda_item")
public record AgendaItem(
        @Id String id,
        String meetingId,
        Kind kind,
        String section,
        String title,
        String description,
        String presenter,
        int minutes,
        Purpose purpose,
        State state,
        String reason,
        String proposedBy,
        Instant createdAt,
        String decidedBy,
        Instant decidedAt,
        int postponements,
        String carriedFrom,
        String standingId,
        String activityId,
        int position,
        @Version int version) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 1000;
    public static final int LONGEST_PRESENTER = 80;
    public static final int LONGEST_REASON = 500;
    public static final int MOST_MINUTES = 600;
    private static final int LONGEST_SECTION = 80;

    /** Where an item comes from. */
    public enum Kind { STANDING, PROPOSED, CARRIED, FOLLOW_UP }

    /** Whether it is talked about at this meeting. */
    public enum State { PROPOSED, ACCEPTED, POSTPONED, DECLINED }

    public static AgendaItem standing(String meetingId, StandingItem item, int position, Instant now) {
        return first(meetingId, Kind.STANDING, item.section(), item.told(), State.ACCEPTED, null, item.id(), null,
                position, now);
    }

    /** Creates an item that opens or closes a meeting of a network without standing items. */
    public static AgendaItem usual(String meetingId, String section, String title, int position, Instant now) {
        return first(meetingId, Kind.STANDING, section, new Told(title, null, null, 0, Purpose.INFORMATION), State.ACCEPTED, null, null, null,
                position, now);
    }

    /** What someone wants to talk about; whoever runs the meeting decides. */
    public static AgendaItem proposed(String meetingId, Told told, String by, int position, Instant now) {
        return first(meetingId, Kind.PROPOSED, null, told, State.PROPOSED, by, null, null, position, now);
    }

    /** What one who decides puts on the agenda at once. */
    public static AgendaItem added(
            String meetingId, String section, Told told, String by, int position, Instant now) {
        return proposed(meetingId, told, by, position, now).under(section, position).accepted(by, now);
    }

    /** @param activityId null where it stands for several */
    public static AgendaItem followUp(
            String meetingId, String section, String title, String activityId, int position, Instant now) {
        return first(meetingId, Kind.FOLLOW_UP, section, new Told(cut(title), null, null, 0, Purpose.INFORMATION),
                State.ACCEPTED, null, null, activityId, position, now);
    }

    private static AgendaItem first(String meetingId, Kind kind, String section, Told told, State state,
            String proposedBy, String standingId, String activityId, int position, Instant now) {
        return new AgendaItem(se.budkavle.storage.NewId.next(), meetingId, kind, section, told.title(),
                told.description(), told.presenter(), told.minutes(), told.purpose(), state, null, proposedBy, now,
                null, null, 0, null, standingId, activityId, position, 0);
    }

    /** The same matter at a later meeting; one that nobody has decided about is still to be decided. */
    public AgendaItem carriedTo(String laterMeetingId, int newPosition, Instant now) {
        return first(laterMeetingId, Kind.CARRIED, section, told(),
                state == State.PROPOSED ? State.PROPOSED : State.ACCEPTED, proposedBy, standingId, activityId,
                newPosition, now).goingOnFrom(this);
    }

    /** The same item, which stood here already, as the one that goes on from an earlier one. */
    public AgendaItem goingOnFrom(AgendaItem earlier) {
        return with(Kind.CARRIED, section, told(), state, reason, decidedBy, decidedAt, earlier.postponements,
                earlier.id, position);
    }

    public AgendaItem accepted(String by, Instant now) {
        if (state == State.ACCEPTED) {
            throw new Refusal("agenda.accepted-already", title);
        }
        requireUndecided();
        return decided(State.ACCEPTED, null, by, now, postponements);
    }

    /** Not at this meeting, at the next. */
    public AgendaItem postponed(String why, String by, Instant now) {
        requireUndecided();
        return decided(State.POSTPONED, checkedReason(why), by, now, postponements + 1);
    }

    public AgendaItem declined(String why, String by, Instant now) {
        requireUndecided();
        return decided(State.DECLINED, checkedReason(why), by, now, postponements);
    }

    public AgendaItem at(int newPosition) {
        return with(kind, section, told(), state, reason, decidedBy, decidedAt, postponements, carriedFrom,
                newPosition);
    }

    public AgendaItem under(String newSection, int newPosition) {
        requireUndecided();
        return with(kind, checkedSection(newSection), told(), state, reason, decidedBy, decidedAt, postponements,
                carriedFrom, newPosition);
    }

    public AgendaItem told(Told told) {
        requireUndecided();
        return with(kind, section, told, state, reason, decidedBy, decidedAt, postponements, carriedFrom, position);
    }

    /** Whether the same person has said the same of an item that still stands at the same meeting as it was put there. */
    public boolean repeats(AgendaItem earlier) {
        return meetingId.equals(earlier.meetingId) && proposedBy != null && proposedBy.equals(earlier.proposedBy)
                && state == earlier.state && Objects.equals(section, earlier.section) && told().equals(earlier.told());
    }

    public boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    /** Postponed and declined are final at one meeting: the one who proposed it has been told. */
    public void requireUndecided() {
        if (state == State.POSTPONED || state == State.DECLINED) {
            throw new Refusal("agenda.decided-already", title);
        }
    }

    private AgendaItem decided(State newState, String why, String by, Instant now, int times) {
        return with(kind, section, told(), newState, why, by, now, times, carriedFrom, position);
    }

    private Told told() {
        return new Told(title, description, presenter, minutes, purpose);
    }

    private AgendaItem with(Kind newKind, String newSection, Told told, State newState, String why, String by,
            Instant decided, int times, String earlierId, int newPosition) {
        return new AgendaItem(id, meetingId, newKind, newSection, told.title(), told.description(), told.presenter(),
                told.minutes(), told.purpose(), newState, why, proposedBy, createdAt, by, decided, times, earlierId,
                standingId, activityId, newPosition, version);
    }

    private static String checkedReason(String why) {
        if (VisibleText.isNone(why) || why.length() > LONGEST_REASON) {
            throw new Refusal("agenda.reason-length", LONGEST_REASON);
        }
        return why.strip();
    }

    static String checkedSection(String section) {
        if (VisibleText.isNone(section)) {
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
     * What someone says of an item; empty words count as none.
     *
     * @param minutes 0 where nobody says
     */
    public record Told(String title, String description, String presenter, int minutes, Purpose purpose) {

        public Told {
            title = strip(title);
            description = strip(description);
            presenter = strip(presenter);
            if (title == null || title.length() > LONGEST_TITLE) {
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

        private static String strip(String text) {
            return VisibleText.isNone(text) ? null : text.strip();
        }
    }
}
