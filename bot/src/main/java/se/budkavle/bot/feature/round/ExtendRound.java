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

/** Slash command that extends a status round by setting a later deadline for answers. */
@Component
class ExtendRound implements Command {

    private final Suggestions suggestions;
    private final RoundLookup rounds;
    private final Rights rights;
    private final RoundExtender extender;

    ExtendRound(Suggestions suggestions, RoundLookup rounds, Rights rights, RoundExtender extender) {
        this.suggestions = suggestions;
        this.rounds = rounds;
        this.rights = rights;
        this.extender = extender;
    }

    @Override
    public Spec spec() {
        return Spec.of("round extend")
                .asking("due", Kind.DATE)
                .perhaps("round", Kind.TEXT, suggestions::rounds)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var round = rounds.open(call.perhapsText("round"), rights.seekingRounds(call.caller()));
        rights.requireActingFor(call.caller(), round);
        var changed = extender.extend(
                round, call.date("due"), rights.person(call.caller()).id());
        return Reply.of("round.extend.done", changed.period(), changed.dueAt(), changed.closesAt());
    }
}
