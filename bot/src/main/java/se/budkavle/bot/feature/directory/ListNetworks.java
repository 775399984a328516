package se.budkavle.bot.feature.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.DirectoryLookup;

/** The slash command that lists all networks, or the networks of one area. */
@Component
class ListNetworks implements Command {

    private final NetworkList list;
    private final DirectoryLookup lookup;
    private final Suggestions suggestions;

    ListNetworks(NetworkList list, DirectoryLookup lookup, Suggestions suggestions) {
        this.list = list;
        this.lookup = lookup;
        this.suggestions = suggestions;
    }

    @Override
    public Spec spec() {
        return Spec.of("network list").perhaps("area", Spec.Kind.TEXT, suggestions::areas);
    }

    @Override
    public Reply run(Call call) {
        return list.page(
                call.perhapsText("area").map(lookup::area).map(Area::id).orElse(""), 0, call.caller());
    }
}
