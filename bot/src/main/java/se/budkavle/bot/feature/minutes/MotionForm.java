package se.budkavle.bot.feature.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Motion;
import se.budkavle.storage.minutes.Motion.Maker;

/** Builds and parses the form in which a person writes or edits a motion. */
@Component
class MotionForm {

    static final String MAKER = "maker";
    static final String WHO = "who";
    private static final int LONGEST_NAME = 100;

    private final People people;
    private final PersonFinder persons;

    MotionForm(People people, PersonFinder persons) {
        this.people = people;
        this.persons = persons;
    }

    Form empty(Meeting meeting, String itemId) {
        return form(
                Press.id(MinutesButtonIds.STORE_MOTION, meeting.id(), itemId),
                "minutes.form.motion",
                Maker.PERSON,
                "",
                text("motion", "", true));
    }

    /** Returns the form in which a person edits a motion. A blank text removes the motion. */
    Form edit(String id, Motion motion) {
        var name =
                Optional.ofNullable(motion.personId()).flatMap(people::findById).map(Person::name);
        return form(id, "minutes.form.edit", motion.maker(), name.orElse(""), text("edit", motion.text(), false));
    }

    /**
     * Parses the motion from the submitted form. Throws a refusal if a person made the motion, but the name is missing
     * or unknown. Also throws a refusal if the form contains a name, but the chair or the preparing group made the
     * motion.
     */
    MotionInput read(PressEvent sent) {
        var maker = maker(sent.field(MAKER));
        var who = sent.field(WHO).strip();
        if (maker == Maker.PERSON && who.isEmpty()) {
            throw new Refusal("minutes.motion-name-missing");
        }
        if (maker != Maker.PERSON && !who.isEmpty()) {
            throw new Refusal("minutes.motion-name-extra");
        }
        return new MotionInput(
                maker,
                who.isEmpty()
                        ? null
                        : persons.anyone(who, sent.caller(), "minutes.reservation-unknown")
                                .id(),
                sent.field(MinutesForms.TEXT));
    }

    private static Maker maker(String given) {
        return given.isEmpty()
                ? Maker.PERSON
                : Arrays.stream(Maker.values())
                        .filter(one -> one.name().equals(given))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    private static Form form(String id, String title, Maker maker, String who, Form.Field text) {
        return new Form(
                id,
                Phrase.of(title),
                List.of(
                        new Form.RadioGroup(
                                MAKER,
                                Phrase.of("minutes.form.maker"),
                                Arrays.stream(Maker.values())
                                        .map(one -> new Form.Option(one.name(), Phrase.of("minutes.form.maker." + one)))
                                        .toList(),
                                maker.name(),
                                true),
                        new Form.TextInput(
                                WHO,
                                Phrase.of("minutes.form.proposer"),
                                Phrase.of("minutes.form.proposer.hint"),
                                who,
                                false,
                                false,
                                LONGEST_NAME),
                        text));
    }

    private static Form.Field text(String kind, String value, boolean required) {
        return new Form.TextInput(
                MinutesForms.TEXT,
                Phrase.of("minutes.form." + kind + ".text"),
                Phrase.of("minutes.form." + kind + ".text.hint"),
                value,
                true,
                required,
                Motion.LONGEST_TEXT);
    }
}
