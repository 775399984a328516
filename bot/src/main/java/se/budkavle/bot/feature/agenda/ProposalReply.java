package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the reply to a member who has proposed an agenda item. The reply usually names the meeting for which the item
 * was stored.
 */
final class ProposalReply {

    private ProposalReply() {}

    /**
     * Returns the reply to the member who has proposed the item. If the proposal came too late, the reply says that the
     * proposal was moved to the next meeting, or that the next meeting is not planned yet.
     *
     * @param askedMeetingId the id of the meeting for which the member proposed the item
     * @param meeting the meeting for which the item was stored, which may be a later meeting
     */
    static Reply of(AgendaItemRecorder recorder, AgendaItem item, String askedMeetingId, Meeting meeting) {
        if (!meeting.id().equals(askedMeetingId)) {
            return Reply.of("agenda.proposed-for-next", item.title(), meeting.startsAt());
        }
        return recorder.isLateFor(meeting)
                ? Reply.of("agenda.proposed-late", item.title())
                : Reply.of("agenda.proposed", item.title(), meeting.startsAt());
    }
}
