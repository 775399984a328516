package se.budkavle.bot.feature.notice;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.view.meeting.NoticeButtons;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the private reply that shows one meeting. If the meeting is not cancelled, the reply has the buttons with
 * which a person answers whether they will come.
 */
@Component
class MeetingCard {

    private final NoticeMessage pages;

    MeetingCard(NoticeMessage pages) {
        this.pages = pages;
    }

    Reply of(Meeting meeting) {
        var reply = Reply.page(pages.shown(meeting));
        return meeting.isCancelled()
                ? reply
                : reply.with(NoticeButtons.answers(meeting)).with(NoticeButtons.more(meeting));
    }
}
