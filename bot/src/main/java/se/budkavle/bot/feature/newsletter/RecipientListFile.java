package se.budkavle.bot.feature.newsletter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.paper.SheetTableWriter.Column;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.RecipientSelection;

/**
 * Builds a spreadsheet with a newsletter issue's recipients, for the issue's writers: each recipient's name, delivery
 * method, email address if the issue goes there, and the reasons why the recipient gets the issue.
 */
@Component
class RecipientListFile {

    private final RecipientSummary summary;
    private final Networks networks;
    private final Phrasebook words;

    RecipientListFile(RecipientSummary summary, Networks networks, Phrasebook words) {
        this.summary = summary;
        this.networks = networks;
        this.words = words;
    }

    Attachment of(Issue issue, RecipientSelection readers, Locale reader) {
        var known = networks.byId();
        var rows = readers.copies().stream()
                .map(copy -> List.of(
                        copy.name() == null ? "" : copy.name(),
                        say("newsletter.way." + RecipientSummary.word(copy.to().kind()), reader),
                        copy.to().kind() == Addressee.Kind.MAIL ? copy.to().id() : "",
                        copy.reasons().stream()
                                .map(code -> words.say(summary.reason(code, known), reader))
                                .collect(Collectors.joining("; "))))
                .toList();
        return Attachment.file(
                say("newsletter.file.name", reader) + "-" + issue.code() + ".xlsx",
                WorkbookWriter.of(
                        say("newsletter.file.title", reader),
                        List.of(
                                new Column(say("newsletter.file.who", reader), 32),
                                        new Column(say("newsletter.file.way", reader), 18),
                                new Column(say("newsletter.file.address", reader), 32),
                                        new Column(say("newsletter.file.why", reader), 60)),
                        rows));
    }

    private String say(String key, Locale reader) {
        return words.say(Phrase.of(key), reader);
    }
}
