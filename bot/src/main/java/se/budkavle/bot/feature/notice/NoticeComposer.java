package se.budkavle.bot.feature.notice;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.NoticePart;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Builds the meeting notice (kallelse), the channel message that invites people to a meeting. Other features add
 * content to the notice, such as the names of documents.
 */
@Component
class NoticeComposer implements LiveComposer {

    private final Meetings meetings;
    private final NoticeMessage pages;
    private final List<NoticePart> parts;
    private final Clock clock;

    NoticeComposer(Meetings meetings, NoticeMessage pages, List<NoticePart> parts, Clock clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return MeetingNoticeDeliveryKey.NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = meetings.findById(delivery.subject()).orElseThrow();
        return meeting.isAhead(clock.instant())
                ? new Composed.ChatPost(post(meeting, delivery))
                : new Composed.Skip(meeting.isCancelled() ? "meeting.skipped-cancelled" : "meeting.skipped-past");
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return new Composed.ChatPost(post(meetings.findById(sent.subject()).orElseThrow(), sent));
    }

    private Post post(Meeting meeting, Delivery delivery) {
        var post = pages.of(meeting, delivery);
        for (var part : parts) {
            post = part.addTo(post, meeting, delivery);
        }
        return post;
    }
}
