package se.budkavle.bot.feature.privacy;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.privacy.PersonalDataReader;
import se.budkavle.storage.privacy.PersonalDataReader.FoundRows;

/**
 * Builds the reply with a person's data. The reply contains two files, and explains how the person can correct the
 * data.
 */
@Component
class MyDataMessage {

    private final PersonalDataReader reader;
    private final VisibleRecordNameFinder names;
    private final Phrasebook phrasebook;
    private final Clock clock;

    MyDataMessage(PersonalDataReader reader, VisibleRecordNameFinder names, Phrasebook phrasebook, Clock clock) {
        this.reader = reader;
        this.names = names;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    Reply of(Person person, Caller caller) {
        var found = reader.about(reader.subject(person.id()));
        var now = clock.instant();
        var words = new MyDataWords(person.id(), names.in(found, caller), phrasebook, caller.locale());
        return Reply.page(Page.titled("privacy.title", person.name())
                        .line(
                                "privacy.files",
                                found.stream().mapToInt(FoundRows::count).sum())
                        .line("privacy.not-in-it")
                        .field(Phrase.of("privacy.correct"), correct()))
                .with(Attachment.file("budkavle.pdf", () -> MyDataPdf.of(person, found, words, correct(), now)))
                .with(Attachment.file("budkavle.json", MyDataJson.of(person, found, now)))
                .with(buttons(person));
    }

    /**
     * Returns the buttons below a person's data. Omits the button for correcting the name if the person has no chat
     * account, for example after an erasure.
     */
    private static Button[] buttons(Person person) {
        var erase = Button.plain(Press.id(EraseMyDataPress.ACT, person.id()), Phrase.of("privacy.erase"));
        return person.hasAccount()
                ? new Button[] {
                    Button.plain(Press.id(NamePresses.ACT, person.id()), Phrase.of("privacy.name.correct")), erase
                }
                : new Button[] {erase};
    }

    /** Returns a text that names, for each type of data, the slash commands with which a person corrects the data. */
    private static Phrase correct() {
        return Phrase.joined(
                "\n",
                Stream.of(
                                Phrase.of("privacy.correct.roles", Phrase.command("network join")),
                                Phrase.of("privacy.correct.answers", Phrase.command("mine"), Phrase.command("status")),
                                Phrase.of("privacy.correct.absence", Phrase.command("absence show")),
                                Phrase.of(
                                        "privacy.correct.mail",
                                        Phrase.command("newsletter subscribe"),
                                        Phrase.command("newsletter leave")),
                                Phrase.of("privacy.correct.feeds", Phrase.command("calendar list")),
                                Phrase.of(
                                        "privacy.correct.name",
                                        Phrase.of("privacy.name.correct"),
                                        Phrase.command("my-data")),
                                Phrase.of("privacy.correct.rest"))
                        .toList());
    }
}
