package se.budkavle.bot.feature.minutes;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.storage.meeting.Meeting;

/**
 * Finds the meeting of a pressed button. The button changes the meeting's minutes. Refuses the change if the minutes
 * are finished (no longer open for changes).
 */
@Component
class OpenMinutesFinder {

    private final MinutesFinder finder;
    private final MinutesRecorder recorder;

    OpenMinutesFinder(MinutesFinder finder, MinutesRecorder recorder) {
        this.finder = finder;
        this.recorder = recorder;
    }

    /**
     * Returns the meeting of the pressed button. Throws a refusal if the person may not write the meeting's minutes, or
     * if the minutes are finished.
     */
    Meeting of(PressEvent pressed) {
        var meeting = finder.writable(pressed);
        recorder.requireOpen(meeting);
        return meeting;
    }
}
