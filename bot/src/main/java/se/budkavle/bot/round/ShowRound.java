package se.budkavle.bot.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.storage.directory.Lookup;

/** The live board of a round. */
@Component
class ShowRound implements Command {

    private final RoundsOpen rounds;
    private final BoardPage pages;
    private final Lookup lookup;

    ShowRound(RoundsOpen rounds, BoardPage pages, Lookup lookup) {
        this.rounds = rounds;
        this.pages = pages;
        this.lookup = lookup;
    }

    @Override
    public Spec spec() {
        return Spec.of("round show").perhaps("round", Kind.TEXT, rounds)
                .perhaps("network", Kind.TEXT, new OneNetwork(lookup)).onlyFor(Right.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var round = rounds.any(call.perhapsText("round"));
        return call.perhapsText("network").map(lookup::network)
                .map(network -> pages.network(round, network.id()))
                .orElseGet(() -> pages.whole(round));
    }
}
