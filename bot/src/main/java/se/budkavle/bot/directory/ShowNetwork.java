package se.budkavle.bot.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.storage.directory.Lookup;

/** Shows a network's card. */
@Component
class ShowNetwork implements Command {

    private final NetworkCard card;
    private final Lookup lookup;
    private final Suggestions suggestions;

    ShowNetwork(NetworkCard card, Lookup lookup, Suggestions suggestions) {
        this.card = card;
        this.lookup = lookup;
        this.suggestions = suggestions;
    }

    @Override
    public Spec spec() {
        return Spec.of("network show").asking("network", Spec.Kind.TEXT, suggestions::networks);
    }

    @Override
    public Reply run(Call call) {
        return Reply.page(card.of(lookup.network(call.text("network")), call.caller()));
    }
}
