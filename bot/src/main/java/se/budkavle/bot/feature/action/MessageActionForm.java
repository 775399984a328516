package se.budkavle.bot.feature.action;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ChatMessage;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.TextShortener;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.minutes.Action;

/** Builds the form in which a person makes an action of a chat message. */
@Component
class MessageActionForm {

    static final String TEXT = "text";
    static final String OWNER = "owner";
    static final String DUE = "due";

    private static final int LONGEST_OWNER = 100;
    private static final int LONGEST_DUE = 40;

    private final People people;
    private final Rights rights;

    MessageActionForm(People people, Rights rights) {
        this.people = people;
        this.rights = rights;
    }

    /** Returns the form with the message's text, and with its author as the owner if the network has the author. */
    Form of(String id, ChatMessage message, Network network) {
        var author = people.findByAccountId(message.authorId())
                .filter(person -> rights.belongs(person.id(), network.id()))
                .map(Person::name);
        return form(id, message.text(), author.orElse(""));
    }

    Form empty(String id) {
        return form(id, "", "");
    }

    private static Form form(String id, String text, String owner) {
        return new Form(
                id,
                Phrase.of("minutes.form.action"),
                List.of(
                        new Form.TextInput(
                                TEXT,
                                Phrase.of("minutes.form.action.text"),
                                Phrase.of("minutes.form.action.text.hint"),
                                TextShortener.cut(text, Action.LONGEST_TEXT),
                                true,
                                true,
                                Action.LONGEST_TEXT),
                        line(OWNER, TextShortener.cut(owner, LONGEST_OWNER), LONGEST_OWNER),
                        line(DUE, "", LONGEST_DUE)));
    }

    private static Form.Field line(String name, String value, int most) {
        return new Form.TextInput(
                name,
                Phrase.of("minutes.form." + name),
                Phrase.of("minutes.form." + name + ".hint"),
                value,
                false,
                false,
                most);
    }
}
