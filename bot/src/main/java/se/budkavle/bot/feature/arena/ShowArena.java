package se.budkavle.bot.feature.arena;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;

/** The slash command that shows one arena (an external group) with its gatherings and latest reports. */
@Component
class ShowArena implements Command {

    private final ArenaFinder finder;
    private final ArenaCard card;

    ShowArena(ArenaFinder finder, ArenaCard card) {
        this.finder = finder;
        this.card = card;
    }

    @Override
    public Spec spec() {
        return Spec.of("arena show")
                .asking("arena", Kind.TEXT, finder::matching)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        return card.of(finder.of(call), Optional.empty());
    }
}
