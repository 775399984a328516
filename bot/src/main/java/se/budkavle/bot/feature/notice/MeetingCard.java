package se.budkavle.bot.feature.notice;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.view.meeting.NoticeButtons;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the private reply that shows one meeting. Until the meeting begins, the reply has the buttons with which a
 * person answers whether they will come. After that, it has the buttons for a meeting that has begun. The reply about a
 * cancelled meeting has no buttons.
 */
@Component
class MeetingCard {

    private final NoticeMessage pages;
    private final Clock clock;

    MeetingCard(NoticeMessage pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    Reply of(Meeting meeting) {
        var reply = Reply.page(pages.shown(meeting));
        if (meeting.isCancelled()) {
            return reply;
        }
        return meeting.isAhead(clock.instant())
                ? reply.with(NoticeButtons.answers(meeting)).with(NoticeButtons.more(meeting))
                : reply.with(NoticeButtons.afterwards(meeting));
    }
}
