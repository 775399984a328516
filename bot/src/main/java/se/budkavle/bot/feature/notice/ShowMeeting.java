package se.budkavle.bot.feature.notice;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.Suggestions;

/** The slash command that shows a meeting that the user chooses. */
@Component
class ShowMeeting implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder finder;
    private final MeetingCard card;

    ShowMeeting(Suggestions suggestions, MeetingFinder finder, MeetingCard card) {
        this.suggestions = suggestions;
        this.finder = finder;
        this.card = card;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting show").asking("meeting", Kind.TEXT, suggestions::meetings);
    }

    @Override
    public Reply run(Call call) {
        return card.of(finder.named(call.text("meeting"), call.caller()));
    }
}
