package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.minutes.MeetingDayLoader;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.MinutesDay;
import se.budkavle.storage.minutes.MinutesDays;

/**
 * Stores which agenda item was the first item on the second or a later day of a meeting. The calling code must have
 * checked that the person may write the minutes. Stores nothing if the submitted data equal the stored data.
 */
@Component
class MeetingDayStartRecorder {

    private final MinutesRecorder recorder;
    private final MeetingDayLoader reader;
    private final MinutesDays days;
    private final Clock clock;

    MeetingDayStartRecorder(MinutesRecorder recorder, MeetingDayLoader reader, MinutesDays days, Clock clock) {
        this.recorder = recorder;
        this.reader = reader;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Stores that the item was the first item on this day. Throws a refusal if the day is the meeting's first day, or
     * is not a day of the meeting.
     */
    @Transactional
    void begin(Meeting meeting, String itemId, String typedDay, String by) {
        var day = reader.of(meeting).stream()
                .skip(1)
                .filter(one -> one.toString().equals(typedDay))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        recorder.begin(meeting, by);
        var known = days.findAllByMeetingIdOrderByDay(meeting.id()).stream()
                .filter(one -> one.day().equals(day))
                .findFirst();
        if (known.filter(one -> one.itemId().equals(itemId)).isPresent()) {
            return;
        }
        var now = clock.instant();
        days.save(known.map(one -> one.at(itemId, by, now))
                .orElseGet(() -> MinutesDay.of(meeting.id(), day, itemId, by, now)));
        recorder.stored("minutes.day", itemId, meeting, by);
    }

    /** Deletes the record that this item was the first item of a day of the meeting. */
    @Transactional
    void remove(Meeting meeting, String itemId, String by) {
        recorder.begin(meeting, by);
        var begun = days.findAllByMeetingIdOrderByDay(meeting.id()).stream()
                .filter(one -> one.itemId().equals(itemId))
                .toList();
        begun.forEach(days::delete);
        if (!begun.isEmpty()) {
            recorder.stored("minutes.day", itemId, meeting, by);
        }
    }
}
