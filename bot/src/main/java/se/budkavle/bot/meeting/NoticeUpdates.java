package se.budkavle.bot.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/** Keeps the posted notice up to date: all that changes within a few seconds is one edit. */
@Component
class NoticeUpdates implements Composer {

    private static final String NAME = "meeting.live";
    private static final long SECONDS = 5;

    private final Deliveries deliveries;
    private final Meetings meetings;
    private final NoticePage pages;
    private final Clock clock;

    NoticeUpdates(Deliveries deliveries, Meetings meetings, NoticePage pages, Clock clock) {
        this.deliveries = deliveries;
        this.meetings = meetings;
        this.pages = pages;
        this.clock = clock;
    }

    /** To be called in the transaction of the change. */
    void changed(Meeting meeting) {
        sentNotice(meeting).ifPresent(notice -> {
            var now = clock.instant();
            long window = now.getEpochSecond() / SECONDS + 1;
            var key = NAME + ":" + meeting.id() + ":" + window;
            if (deliveries.findByKey(key).isEmpty()) {
                deliveries.save(Delivery.of(key, NAME, meeting.id(), notice.channelId(),
                        Instant.ofEpochSecond(window * SECONDS), now));
            }
        });
    }

    Optional<Delivery> sentNotice(Meeting meeting) {
        return deliveries.findByKey(NoticeComposer.key(meeting.id()))
                .filter(notice -> notice.state() == Delivery.State.SENT);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = meetings.findById(delivery.subject()).orElseThrow();
        return sentNotice(meeting)
                .<Composed>map(notice -> new Composed.Instead(notice.messageId(), pages.of(meeting, notice.id())))
                .orElseGet(() -> new Composed.Useless("meeting.skipped-no-notice"));
    }
}
