package se.budkavle.bot.feature.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;

/** The slash command that shows a network: its purpose, people, seats and next meeting. */
@Component
class ShowNetwork implements Command {

    private final NetworkCard card;
    private final NetworkFinder networkFinder;
    private final Suggestions suggestions;

    ShowNetwork(NetworkCard card, NetworkFinder networkFinder, Suggestions suggestions) {
        this.card = card;
        this.networkFinder = networkFinder;
        this.suggestions = suggestions;
    }

    @Override
    public Spec spec() {
        return Spec.of("network show").perhaps("network", Spec.Kind.TEXT, suggestions::networks);
    }

    @Override
    public Reply run(Call call) {
        return Reply.page(card.of(networkFinder.of(call), call.caller()));
    }
}
