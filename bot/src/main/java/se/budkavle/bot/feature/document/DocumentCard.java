package se.budkavle.bot.feature.document;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.DocumentContents;

/**
 * Builds the private reply with one document. The reply contains a personal link to the document, or the file itself if
 * the bot has no public web server.
 */
@Component
class DocumentCard {

    static final String REMOVE = "document:remove";

    private final DocumentFinder finder;
    private final DocumentLinks links;
    private final DocumentContents contents;
    private final People people;
    private final Rights rights;

    DocumentCard(DocumentFinder finder, DocumentLinks links, DocumentContents contents, People people, Rights rights) {
        this.finder = finder;
        this.links = links;
        this.contents = contents;
        this.people = people;
        this.rights = rights;
    }

    Reply of(Document document, Caller caller) {
        var reader = rights.person(caller);
        var page = Page.of(Phrase.words(document.name())).line(DocumentLines.kindAndSize(document));
        var item = finder.itemOf(document);
        if (item.isPresent()) {
            page = page.line("document.of-item", item.get().title());
        }
        page = page.line(Optional.ofNullable(document.addedBy())
                .flatMap(people::findById)
                .map(Person::name)
                .map(name -> Phrase.of("document.added-by", document.addedAt(), name))
                .orElseGet(() -> Phrase.of("document.added-at", document.addedAt())));
        var link = links.to(document, reader.id());
        var reply = link.isPresent()
                ? Reply.page(page.line(
                        "document.link",
                        Phrase.strong(Phrase.link(
                                Phrase.of("document.fetch"), link.get().address())),
                        link.get().until()))
                : Reply.page(page.line("document.in-reply"))
                        .with(Attachment.file(document.name(), () -> contents.bytesOf(document)));
        var buttons = new ArrayList<Button>();
        buttons.add(
                Button.plain(Press.id(MeetingButtonIds.DOCUMENTS, document.meetingId()), Phrase.of("document.back")));
        if (finder.mayRemove(document, caller)) {
            buttons.add(Button.plain(Press.id(REMOVE, document.id()), Phrase.of("document.remove")));
        }
        return reply.with(buttons.toArray(Button[]::new));
    }
}
