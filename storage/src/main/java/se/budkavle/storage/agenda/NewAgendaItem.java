package se.budkavle.storage.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.NewId;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.agenda.ItemOrigin.Kind;

/** Creates the items of an agenda: each method creates an item of another origin. */
public final class NewAgendaItem {

    private NewAgendaItem() {}

    public static AgendaItem standing(String meetingId, StandingItem item, int position, Instant now) {
        return of(meetingId, item.section(), item.content(), ItemOrigin.standing(item.id()), position, now);
    }

    /**
     * Creates a default opening or closing item, such as the opening of the meeting. Only networks without standing
     * (recurring) items get default opening and closing items.
     */
    public static AgendaItem usual(String meetingId, String section, String title, int position, Instant now) {
        return of(meetingId, section, titled(title), ItemOrigin.standing(null), position, now);
    }

    /** Creates a proposed item, which a chair or coordinator must accept, postpone or decline. */
    public static AgendaItem proposed(
            String meetingId, AgendaItemContent content, String by, int position, Instant now) {
        return of(
                meetingId,
                null,
                content,
                ItemOrigin.proposed(by),
                ItemDecision.first(State.PROPOSED, 0),
                position,
                now);
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
        return of(
                meetingId,
                section,
                titled(AgendaItemContent.shortenedTitle(title)),
                ItemOrigin.followUp(activityId),
                position,
                now);
    }

    /**
     * Creates an item that continues {@code earlier}, an item of an earlier meeting. The new item is a proposal if the
     * earlier item is an undecided proposal; otherwise it is accepted.
     */
    public static AgendaItem continuing(AgendaItem earlier, String meetingId, int position, Instant now) {
        var state = earlier.state() == State.PROPOSED ? State.PROPOSED : State.ACCEPTED;
        return of(
                meetingId,
                earlier.section(),
                earlier.content(),
                earlier.origin().continuing(earlier.id(), earlier.origin()),
                ItemDecision.first(state, earlier.decision().postponements()),
                position,
                now);
    }

    /**
     * Creates an item that continues {@code sent}, an item of another network. The transfer {@code step} has sent that
     * item to this network. The new item is a proposal if the preparing group has advised against the item; otherwise
     * it is accepted.
     */
    public static AgendaItem arrived(AgendaItem sent, ItemTransfer step, String meetingId, int position, Instant now) {
        var state = step.kind() == ItemTransfer.Kind.ADVISED_AGAINST ? State.PROPOSED : State.ACCEPTED;
        return of(
                meetingId,
                null,
                sent.content(),
                sent.origin()
                        .arrived(sent.id(), step.kind() == ItemTransfer.Kind.SENT ? Kind.TO_PREPARE : Kind.PREPARED),
                ItemDecision.first(state, sent.decision().postponements()),
                position,
                now);
    }

    private static AgendaItemContent titled(String title) {
        return new AgendaItemContent(title, null, null, 0, ItemPurpose.INFORMATION);
    }

    private static AgendaItem of(
            String meetingId,
            @Nullable String section,
            AgendaItemContent content,
            ItemOrigin origin,
            int position,
            Instant now) {
        return of(meetingId, section, content, origin, ItemDecision.first(State.ACCEPTED, 0), position, now);
    }

    private static AgendaItem of(
            String meetingId,
            @Nullable String section,
            AgendaItemContent content,
            ItemOrigin origin,
            ItemDecision decision,
            int position,
            Instant now) {
        return new AgendaItem(
                NewId.next(),
                meetingId,
                section,
                content.title(),
                content.description(),
                content.presenter(),
                content.minutes(),
                content.purpose(),
                origin,
                decision,
                now,
                position,
                0);
    }
}
