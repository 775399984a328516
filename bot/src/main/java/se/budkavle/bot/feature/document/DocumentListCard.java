package se.budkavle.bot.feature.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.meeting.Meeting;

/** Builds the private reply that lists a meeting's documents, with a menu that opens a document. */
@Component
class DocumentListCard {

    static final String SHOW = "document:show";

    /** The maximum number of menus in one message. */
    private static final int MENUS = 5;

    private final DocumentFinder finder;
    private final AgendaItems items;
    private final Association association;

    DocumentListCard(DocumentFinder finder, AgendaItems items, Association association) {
        this.finder = finder;
        this.items = items;
        this.association = association;
    }

    Reply of(Meeting meeting, Caller caller) {
        return of(meeting, caller, Optional.empty());
    }

    /**
     * Returns the list of a meeting's documents for a person who has just added or removed a document.
     *
     * @param receipt the sentence that confirms the change to the person
     */
    Reply after(Phrase receipt, Meeting meeting, Caller caller) {
        return of(meeting, caller, Optional.of(receipt));
    }

    private Reply of(Meeting meeting, Caller caller, Optional<Phrase> receipt) {
        var documents = finder.readable(meeting, caller);
        var page = Page.titled(
                "document.list.title",
                meeting.heading(finder.networkOf(meeting).title()),
                LocalDate.ofInstant(meeting.startsAt(), association.zone()));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        if (documents.isEmpty()) {
            return Reply.page(page.line("document.list.none"));
        }
        var titles = titles(meeting, documents);
        page = page.line(Phrase.joined(
                "\n",
                documents.stream()
                        .map(one -> line(one, titles.get(String.valueOf(one.itemId()))))
                        .toList()));
        return Reply.page(page)
                .with(SelectMenu.split(
                        menu -> Press.id(SHOW, meeting.id(), menu),
                        Phrase.of("document.choose"),
                        documents.stream()
                                .map(one -> option(one, titles.get(String.valueOf(one.itemId()))))
                                .toList(),
                        MENUS));
    }

    private Map<String, String> titles(Meeting meeting, List<Document> documents) {
        return documents.stream().allMatch(one -> one.itemId() == null)
                ? Map.of()
                : items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()).stream()
                        .collect(Collectors.toMap(AgendaItem::id, AgendaItem::title));
    }

    private static Phrase line(Document document, @Nullable String item) {
        var facts = DocumentLines.kindAndSize(document);
        return item == null
                ? Phrase.of("document.list.line", document.name(), facts)
                : Phrase.of("document.list.line-item", document.name(), facts, item);
    }

    private static SelectMenu.Item option(Document document, @Nullable String item) {
        return new SelectMenu.Item(
                document.id(), Phrase.words(document.name()), item == null ? null : Phrase.words(item), false);
    }
}
