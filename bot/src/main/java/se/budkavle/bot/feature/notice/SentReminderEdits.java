package se.budkavle.bot.feature.notice;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingChangeListener;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.meeting.Meeting;

/** Schedules edits of a meeting's sent reminders when the meeting changes. */
@Component
class SentReminderEdits implements MeetingChangeListener {

    private final Deliveries deliveries;
    private final LivePosts posts;

    SentReminderEdits(Deliveries deliveries, LivePosts posts) {
        this.deliveries = deliveries;
        this.posts = posts;
    }

    @Override
    public void meetingChanged(Meeting meeting) {
        deliveries.findAllBySubjectOrderByDueAtAscIdAsc(meeting.id()).stream()
                .filter(one -> one.composer().equals(MeetingReminderComposer.NAME))
                .forEach(reminder -> posts.refresh(reminder.key()));
    }
}
