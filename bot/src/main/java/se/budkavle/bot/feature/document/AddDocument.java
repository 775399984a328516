package se.budkavle.bot.feature.document;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.AgendaRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentRecorder;

/** The slash command that adds an attached file to a meeting or to an item of its agenda. */
@Component
class AddDocument implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder meetings;
    private final ItemFinder items;
    private final DocumentFinder finder;
    private final DocumentRecorder recorder;
    private final DocumentListCard card;
    private final Rights rights;
    private final AgendaRights agendaRights;
    private final TransactionOperations transaction;

    AddDocument(
            Suggestions suggestions,
            MeetingFinder meetings,
            ItemFinder items,
            DocumentFinder finder,
            DocumentRecorder recorder,
            DocumentListCard card,
            Rights rights,
            AgendaRights agendaRights,
            TransactionOperations transaction) {
        this.suggestions = suggestions;
        this.meetings = meetings;
        this.items = items;
        this.finder = finder;
        this.recorder = recorder;
        this.card = card;
        this.rights = rights;
        this.agendaRights = agendaRights;
        this.transaction = transaction;
    }

    @Override
    public Spec spec() {
        return Spec.of("document add")
                .asking("meeting", Kind.TEXT, suggestions::ownMeetings)
                .asking("file", Kind.FILE)
                .perhaps("item", Kind.TEXT, items::matching)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return agendaRights.runsAnyAgenda(caller) || rights.writesForAny(caller) || items.hasOwn(caller);
    }

    @Override
    public Reply run(Call call) {
        var meeting = meetings.named(call.text("meeting"), call.caller());
        finder.requireNamingItems(meeting, call.caller());
        var item =
                call.perhapsText("item").map(typed -> items.of(meeting, typed)).orElse(null);
        // Checks the user's right to add documents before the bot downloads the file. The transaction that stores the
        // file checks the right again.
        finder.requireAdding(meeting, item, call.caller());
        var file = recorder.fetch(call.file("file"));
        return transaction.execute(status -> {
            finder.requireAdding(meeting, item, call.caller());
            var by = rights.personId(call.caller());
            var added = recorder.add(meeting, item == null ? null : item.id(), file, by);
            return card.after(
                    Phrase.of(
                            added.isNew() ? "document.added" : "document.already",
                            added.document().name()),
                    meeting,
                    call.caller());
        });
    }
}
