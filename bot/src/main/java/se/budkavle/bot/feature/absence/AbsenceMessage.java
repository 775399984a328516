package se.budkavle.bot.feature.absence;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Absences;

/**
 * Builds the reply that lists a person's current and coming absences, each with a button that removes the absence. If
 * there are more absences than buttons, the reply says how many more.
 */
@Component
class AbsenceMessage {

    static final String TAKE_BACK = "meeting:present-again";
    /** A message has room for five rows of buttons. */
    private static final int MOST = 5 * Reply.Row.MOST_BUTTONS;

    private final Absences absences;
    private final People people;
    private final Association association;
    private final Clock clock;

    AbsenceMessage(Absences absences, People people, Association association, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.association = association;
        this.clock = clock;
    }

    Reply of(Person person) {
        var all = absences.comingOf(person.id(), association.today(clock));
        var coming = all.stream().limit(MOST).toList();
        var page = Page.titled("meeting.absence.title");
        if (coming.isEmpty()) {
            page = page.line("meeting.absence.none");
        }
        for (var absence : coming) {
            page = page.line(
                    absence.standInId() == null
                            ? Phrase.of("meeting.absence.line", absence.firstDay(), absence.lastDay())
                            : Phrase.of(
                                    "meeting.absence.line-with",
                                    absence.firstDay(),
                                    absence.lastDay(),
                                    people.findById(absence.standInId())
                                            .map(Person::name)
                                            .orElse("–")));
        }
        if (all.size() > MOST) {
            page = page.line("meeting.absence.more", all.size() - MOST);
        }
        var reply = Reply.page(page);
        for (int from = 0; from < coming.size(); from += Reply.Row.MOST_BUTTONS) {
            reply = reply.with(coming.stream()
                    .skip(from)
                    .limit(Reply.Row.MOST_BUTTONS)
                    .map(absence -> Button.plain(
                            Press.id(TAKE_BACK, absence.id()),
                            Phrase.of("meeting.absence.remove", absence.firstDay(), absence.lastDay())))
                    .toArray(Button[]::new));
        }
        return reply;
    }
}
