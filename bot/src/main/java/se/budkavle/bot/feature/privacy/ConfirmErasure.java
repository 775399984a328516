package se.budkavle.bot.feature.privacy;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.privacy.PersonalDataReader;

/**
 * Shows which data about a person an erasure would delete, and which data would stay and why. Erases the person's data
 * after confirmation.
 */
@Component
class ConfirmErasure implements ConfirmationHandler<ErasureRequest> {

    private final People people;
    private final PersonalDataReader reader;
    private final PersonEraser eraser;
    private final ErasedNameReplacement roleName;
    private final Rights rights;

    ConfirmErasure(
            People people,
            PersonalDataReader reader,
            PersonEraser eraser,
            ErasedNameReplacement roleName,
            Rights rights) {
        this.people = people;
        this.reader = reader;
        this.eraser = eraser;
        this.roleName = roleName;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return "privacy.erase";
    }

    @Override
    public Class<ErasureRequest> type() {
        return ErasureRequest.class;
    }

    @Override
    public Preview preview(ErasureRequest asked, Caller caller) {
        var by = rights.known(caller).map(Person::id).orElse(null);
        if (!asked.personId().equals(by)) {
            rights.requireAdministrator(caller);
        }
        var person = people.findById(asked.personId()).orElseThrow(() -> new Refusal("chat.unknown-press"));
        eraser.requireAdministratorAfterwards(person);
        var found = reader.about(reader.subject(person.id()));
        var role = roleName.of(person);
        var page = ErasureMessage.of(person, role, found);
        if (!person.hasAccount() && found.stream().noneMatch(one -> one.place().goes())) {
            return Preview.nothing(ErasureMessage.nothing(person));
        }
        return Preview.of(page, Phrase.of("privacy.erase.confirm"), () -> {
            int rows = eraser.erase(person, role, by);
            return Reply.page(ErasureMessage.done(role, rows));
        });
    }
}
