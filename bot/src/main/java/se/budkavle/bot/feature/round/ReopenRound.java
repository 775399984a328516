package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.storage.round.RoundLookup;

/**
 * Slash command that reopens a closed status round (questions about the state of activities) with a new deadline for
 * answers.
 */
@Component
class ReopenRound implements Command {

    private final Suggestions suggestions;
    private final RoundLookup rounds;
    private final Rights rights;
    private final RoundRights roundRights;
    private final RoundExtender extender;

    ReopenRound(
            Suggestions suggestions,
            RoundLookup rounds,
            Rights rights,
            RoundRights roundRights,
            RoundExtender extender) {
        this.suggestions = suggestions;
        this.rounds = rounds;
        this.rights = rights;
        this.roundRights = roundRights;
        this.extender = extender;
    }

    @Override
    public Spec spec() {
        return Spec.of("round reopen")
                .asking("due", Kind.DATE)
                .perhaps("round", Kind.TEXT, suggestions::rounds)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var round = rounds.closed(call.perhapsText("round"), roundRights.seekingRounds(call.caller()));
        roundRights.requireActingFor(call.caller(), round);
        var changed = extender.reopen(round, call.date("due"), rights.personId(call.caller()));
        return Reply.of("round.reopen.done", changed.period(), changed.dueAt(), changed.closesAt());
    }
}
