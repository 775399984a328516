package se.budkavle.bot.feature.privacy;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.lookup.PersonNameNormalizer;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Handles the button and the modal form that correct a person's name. */
@Component
class NamePresses implements Presses {

    static final String ACT = "privacy:name";
    private static final String GIVEN = "privacy:named";
    private static final String NAME = "name";

    private final People people;
    private final PersonRenamer renamer;
    private final Rights rights;

    NamePresses(People people, PersonRenamer renamer, Rights rights) {
        this.people = people;
        this.renamer = renamer;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(ACT, pressed -> Reply.form(form(pressed))), FormPress.of(GIVEN, this::store, this::form));
    }

    private Reply store(PressEvent sent) {
        var person = correctable(sent);
        var by = rights.known(sent.caller()).map(Person::id).orElse(null);
        return Reply.of("privacy.name.done", renamer.rename(person.id(), sent.field(NAME), by));
    }

    private Form form(PressEvent pressed) {
        var person = correctable(pressed);
        return new Form(
                Press.id(GIVEN, person.id()),
                Phrase.of("privacy.name.title"),
                List.of(new Form.TextInput(
                        NAME,
                        Phrase.of("privacy.name.label"),
                        Phrase.of("privacy.name.hint"),
                        person.name(),
                        false,
                        true,
                        PersonNameNormalizer.LONGEST)));
    }

    /**
     * Returns the person whose name is corrected. Throws a refusal if the user is neither that person nor an
     * administrator, or if the person has been erased.
     */
    private Person correctable(PressEvent pressed) {
        var id = pressed.reference(0);
        if (rights.known(pressed.caller()).filter(one -> one.id().equals(id)).isEmpty()) {
            rights.requireAdministrator(pressed.caller());
        }
        return people.findById(id).filter(Person::hasAccount).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
