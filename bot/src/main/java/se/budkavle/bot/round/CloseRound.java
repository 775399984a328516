package se.budkavle.bot.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.storage.directory.Mandates;

/** Closes a round before its time; the report follows by itself. */
@Component
class CloseRound implements Command {

    private final RoundsOpen rounds;
    private final RoundRights rights;
    private final Closing closing;
    private final Mandates mandates;

    CloseRound(RoundsOpen rounds, RoundRights rights, Closing closing, Mandates mandates) {
        this.rounds = rounds;
        this.rights = rights;
        this.closing = closing;
        this.mandates = mandates;
    }

    @Override
    public Spec spec() {
        return Spec.of("round close").perhaps("round", Kind.TEXT, rounds).onlyFor(Right.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var mandate = mandates.of(call.caller().accountId(), call.caller().managesServer());
        var round = rounds.open(call.perhapsText("round"));
        rights.requireAllOf(round, mandate);
        var closed = closing.close(round.id(), mandate.requirePerson().id());
        return Reply.of("round.closed-now", closed.period(), "<#" + closed.reportChannelId() + ">");
    }
}
