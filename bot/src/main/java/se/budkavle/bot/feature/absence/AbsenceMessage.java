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
 * Builds the reply that lists a person's current and coming absences. The reply shows at most five absences, each with
 * a button that removes the absence.
 */
@Component
class AbsenceMessage {

    static final String TAKE_BACK = "meeting:present-again";
    private static final int MOST = 5;

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
        var coming = absences.comingOf(person.id(), association.today(clock)).stream()
                .limit(MOST)
                .toList();
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
        var reply = Reply.page(page);
        return coming.isEmpty()
                ? reply
                : reply.with(coming.stream()
                        .map(absence -> Button.plain(
                                Press.id(TAKE_BACK, absence.id()),
                                Phrase.of("meeting.absence.remove", absence.firstDay(), absence.lastDay())))
                        .toArray(Button[]::new));
    }
}
