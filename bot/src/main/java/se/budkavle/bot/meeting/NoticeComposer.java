package se.budkavle.bot.meeting;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meetings;

/** Writes the notice that calls to a meeting. */
@Component
class NoticeComposer implements LiveComposer {

    static final String NAME = "meeting.notice";

    private final Meetings meetings;
    private final NoticePage pages;
    private final Clock clock;

    NoticeComposer(Meetings meetings, NoticePage pages, Clock clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.clock = clock;
    }

    static String key(String meetingId) {
        return NAME + ":" + meetingId;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = meetings.findById(delivery.subject()).orElseThrow();
        return meeting.isAhead(clock.instant()) ? new Composed.Words(pages.of(meeting, delivery.id()))
                : new Composed.Useless(meeting.isCancelled() ? "meeting.skipped-cancelled" : "meeting.skipped-past");
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return new Composed.Words(pages.of(meetings.findById(sent.subject()).orElseThrow(), sent.id()));
    }
}
