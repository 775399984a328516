package se.budkavle.bot.view.meeting;

import java.util.stream.Stream;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Meeting;

/** Builds the buttons under a meeting notice. Uses the action ids of the features that handle the buttons. */
public final class NoticeButtons {

    private NoticeButtons() {}

    public static Button[] answers(Meeting meeting) {
        return meeting.answers().stream().map(answer -> button(meeting, answer)).toArray(Button[]::new);
    }

    private static Button button(Meeting meeting, Answer answer) {
        var id = Press.id(MeetingButtonIds.ANSWER, meeting.id(), answer);
        var label = Phrase.of("meeting.answer." + answer);
        return answer == Answer.YES ? new Button(id, label, Button.Look.GOOD, true) : Button.plain(id, label);
    }

    /**
     * Returns the buttons under a message about a changed meeting. There is one button for each answer except "maybe",
     * and one button that shows the meeting with all its buttons.
     */
    public static Button[] underChange(Meeting meeting) {
        return Stream.concat(
                        meeting.answers().stream()
                                .filter(answer -> answer != Answer.MAYBE)
                                .map(answer -> button(meeting, answer)),
                        Stream.of(Button.plain(
                                Press.id(MeetingButtonIds.SHOW, meeting.id()), Phrase.of("meeting.show-all"))))
                .toArray(Button[]::new);
    }

    public static Button[] more(Meeting meeting) {
        return new Button[] {
            agenda(meeting),
            Button.plain(Press.id(MeetingButtonIds.PROPOSE_ITEM, meeting.id()), Phrase.of("meeting.propose")),
            Button.plain(Press.id(MeetingButtonIds.CALENDAR_FILE, meeting.id()), Phrase.of("meeting.to-calendar")),
            whoComes(meeting)
        };
    }

    /** Returns the buttons under the notice of a meeting that has begun. */
    public static Button[] afterwards(Meeting meeting) {
        return new Button[] {agenda(meeting), whoComes(meeting)};
    }

    private static Button agenda(Meeting meeting) {
        return Button.plain(Press.id(MeetingButtonIds.AGENDA, meeting.id()), Phrase.of("meeting.agenda"));
    }

    private static Button whoComes(Meeting meeting) {
        return Button.plain(Press.id(MeetingButtonIds.WHO_COMES, meeting.id()), Phrase.of("meeting.who-comes"));
    }
}
