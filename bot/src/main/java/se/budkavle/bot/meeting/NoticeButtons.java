package se.budkavle.bot.meeting;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Meeting;

/** The buttons under a notice; those of other features are found by their acts alone. */
final class NoticeButtons {

    private NoticeButtons() { }

    static Button[] answers(Meeting meeting) {
        return new Button[] {
            new Button(Press.id(AnswerPress.ACT, meeting.id(), Answer.YES), Phrase.of("meeting.answer.YES"),
                    Button.Look.GOOD, true),
            Button.plain(Press.id(AnswerPress.ACT, meeting.id(), Answer.NO), Phrase.of("meeting.answer.NO")),
            Button.plain(Press.id(AnswerPress.ACT, meeting.id(), Answer.MAYBE), Phrase.of("meeting.answer.MAYBE")),
            Button.plain(Press.id(AnswerPress.ACT, meeting.id(), Answer.SUBSTITUTE),
                    Phrase.of("meeting.answer.SUBSTITUTE"))};
    }

    static Button[] more(Meeting meeting) {
        return new Button[] {
            Button.plain(Press.id("agenda:open", meeting.id()), Phrase.of("meeting.agenda")),
            Button.plain(Press.id("agenda:propose", meeting.id()), Phrase.of("meeting.propose")),
            Button.plain(Press.id("calendar:file", meeting.id()), Phrase.of("meeting.to-calendar")),
            Button.plain(Press.id(ShowPress.ACT, meeting.id()), Phrase.of("meeting.who-comes"))};
    }
}
