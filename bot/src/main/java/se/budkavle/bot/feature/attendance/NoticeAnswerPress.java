package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.bot.web.AnswerSource;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Meeting;

/** Handles the answer buttons under a meeting notice: stores the member's answer, or shows a menu of substitutes. */
@Component
class NoticeAnswerPress implements Press {

    private final MeetingFinder finder;
    private final Rights rights;
    private final AttendanceRecorder recorder;
    private final AttendanceMessage pages;
    private final LivePosts posts;
    private final Clock clock;

    NoticeAnswerPress(
            MeetingFinder finder,
            Rights rights,
            AttendanceRecorder recorder,
            AttendanceMessage pages,
            LivePosts posts,
            Clock clock) {
        this.finder = finder;
        this.rights = rights;
        this.recorder = recorder;
        this.pages = pages;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String act() {
        return MeetingButtonIds.ANSWER;
    }

    @Override
    public Reply press(PressEvent pressed) {
        var meeting = finder.pressed(pressed);
        var person = rights.person(pressed.caller());
        requireAhead(meeting);
        var answer = Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(pressed.reference(1)))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        var named = pressed.values().stream().findFirst().orElse(null);
        if (answer == Answer.SUBSTITUTE && named == null) {
            return pages.substitutes(meeting, person);
        }
        var outcome = recorder.answer(meeting.id(), person, answer, named, AnswerSource.CHAT);
        return pages.answered(meeting, outcome);
    }

    /** Throws a refusal if the meeting has begun or is cancelled, and has the buttons of its notice taken away. */
    private void requireAhead(Meeting meeting) {
        var now = clock.instant();
        if (!meeting.isAhead(now)) {
            posts.refresh(MeetingNoticeDeliveryKey.key(meeting.id()));
        }
        meeting.requireAhead(now);
    }
}
