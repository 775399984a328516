package se.budkavle.bot.feature.document;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.Suggestions;

/** The slash command that lists a meeting's documents, so that the user can open or remove them. */
@Component
class ListDocuments implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder meetings;
    private final DocumentListCard card;

    ListDocuments(Suggestions suggestions, MeetingFinder meetings, DocumentListCard card) {
        this.suggestions = suggestions;
        this.meetings = meetings;
        this.card = card;
    }

    @Override
    public Spec spec() {
        return Spec.of("document list")
                .asking("meeting", Kind.TEXT, suggestions::meetings)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        return card.of(meetings.named(call.text("meeting"), call.caller()), call.caller());
    }
}
