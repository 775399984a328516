package se.budkavle.bot.feature.meeting;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Meeting;

/** The buttons under a notice; those of other features are found by their acts alone. */
final class NoticeButtons {

    private NoticeButtons() { }

    static Button[] answers(Meeting meeting) {
        return meeting.answers().stream().map(answer -> button(meeting, answer)).toArray(Button[]::new);
    }

    private static Button button(Meeting meeting, Answer answer) {
        var id = Press.id(NoticeAnswerPress.ACT, meeting.id(), answer);
        var label = Phrase.of("meeting.answer." + answer);
        return answer == Answer.YES ? new Button(id, label, Button.Look.GOOD, true) : Button.plain(id, label);
    }

    static Button[] more(Meeting meeting) {
        return new Button[] {
            Button.plain(Press.id("agenda:open", meeting.id()), Phrase.of("meeting.agenda")),
            Button.plain(Press.id("agenda:propose", meeting.id()), Phrase.of("meeting.propose")),
            Button.plain(Press.id("calendar:file", meeting.id()), Phrase.of("meeting.to-calendar")),
            Button.plain(Press.id(WhoComesPress.ACT, meeting.id()), Phrase.of("meeting.who-comes"))};
    }
}
