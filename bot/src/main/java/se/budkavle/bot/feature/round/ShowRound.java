package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.round.RoundLookup;

/**
 * Slash command that shows the current progress of a status round (questions about the state of activities), in all
 * networks or in one network.
 */
@Component
class ShowRound implements Command {

    private final RoundLookup rounds;
    private final RoundProgressMessage pages;
    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final RoundRights roundRights;

    ShowRound(
            RoundLookup rounds,
            RoundProgressMessage pages,
            Suggestions suggestions,
            DirectoryLookup lookup,
            RoundRights roundRights) {
        this.rounds = rounds;
        this.pages = pages;
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.roundRights = roundRights;
    }

    @Override
    public Spec spec() {
        return Spec.of("round show")
                .perhaps("round", Kind.TEXT, suggestions::rounds)
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .onlyFor(RequiredRight.DIRECTOR);
    }

    @Override
    public Reply run(Call call) {
        var round = rounds.any(call.perhapsText("round"), roundRights.seekingRounds(call.caller()));
        return call.perhapsText("network")
                .map(lookup::network)
                .map(network -> pages.network(round, network.id(), call.caller()))
                .orElseGet(() -> pages.whole(round, call.caller()));
    }
}
