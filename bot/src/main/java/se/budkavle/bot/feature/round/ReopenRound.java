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
import se.budkavle.storage.round.RoundLookup;

/** Slash command that reopens a closed status round with a new deadline for answers. */
@Component
class ReopenRound implements Command {

    private final Suggestions suggestions;
    private final RoundLookup rounds;
    private final Rights rights;
    private final RoundExtender extender;

    ReopenRound(Suggestions suggestions, RoundLookup rounds, Rights rights, RoundExtender extender) {
        this.suggestions = suggestions;
        this.rounds = rounds;
        this.rights = rights;
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
        var round = rounds.closed(call.perhapsText("round"), rights.seekingRounds(call.caller()));
        rights.requireActingFor(call.caller(), round);
        var changed = extender.reopen(
                round, call.date("due"), rights.person(call.caller()).id());
        return Reply.of("round.reopen.done", changed.period(), changed.dueAt(), changed.closesAt());
    }
}
