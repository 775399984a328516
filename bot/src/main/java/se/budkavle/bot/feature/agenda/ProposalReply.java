package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.meeting.Meeting;

/** Builds the reply that tells a member at which meeting a proposed item will be decided about. */
final class ProposalReply {

    private ProposalReply() {}

    /**
     * Returns the reply, which says if a late proposal was moved to the next meeting.
     *
     * @param askedMeetingId the id of the meeting for which the member proposed the item
     * @param meeting the meeting of the stored item
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
