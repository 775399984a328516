package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.storage.meeting.Meeting;

/**
 * Handles the button and the form with which a person makes a reservation (records disagreement with a decision). A
 * writer of the minutes can also record a reservation for another person.
 */
@Component
class ReservationPresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesItemCard card;
    private final MinutesForms forms;
    private final MinutesRecorder minutes;
    private final ReservationRecorder recorder;
    private final PersonFinder persons;
    private final Rights rights;

    ReservationPresses(
            MinutesFinder finder,
            MinutesItemCard card,
            MinutesForms forms,
            MinutesRecorder minutes,
            ReservationRecorder recorder,
            PersonFinder persons,
            Rights rights) {
        this.finder = finder;
        this.card = card;
        this.forms = forms;
        this.minutes = minutes;
        this.recorder = recorder;
        this.persons = persons;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesButtonIds.ASK_RESERVATION, pressed -> Reply.form(form(pressed))),
                FormPress.of(MinutesButtonIds.STORE_RESERVATION, this::store, this::form));
    }

    private Form form(PressEvent pressed) {
        var meeting = finder.readable(pressed);
        minutes.requireOpen(meeting);
        var item = finder.requiredItemId(meeting, pressed.reference(1));
        boolean writes = writes(meeting, pressed);
        if (!writes) {
            recorder.requirePresent(meeting, item, rights.personId(pressed.caller()));
        }
        return forms.reservation(meeting, item, writes);
    }

    private Reply store(PressEvent sent) {
        var meeting = finder.readable(sent);
        var item = finder.requiredItemId(meeting, sent.reference(1));
        recorder.add(meeting, item, who(meeting, sent), sent.field(MinutesForms.TEXT), rights.personId(sent.caller()));
        return card.of(meeting, item, sent.caller(), Optional.of(Phrase.of("minutes.stored.RESERVATION")));
    }

    /**
     * Returns the id of the person who disagrees with the decision. For a user who writes the minutes, returns the id
     * of the person named in the form. For all other users, returns the user's own id.
     */
    private String who(Meeting meeting, PressEvent sent) {
        return writes(meeting, sent)
                ? persons.anyone(sent.field(MinutesForms.WHO).strip(), sent.caller(), "minutes.reservation-unknown")
                        .id()
                : rights.personId(sent.caller());
    }

    private boolean writes(Meeting meeting, PressEvent pressed) {
        return rights.keepsPapers(pressed.caller(), finder.networkOf(meeting));
    }
}
