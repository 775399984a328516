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
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.round.RoundLookup;

/**
 * Slash command that closes a status round (questions about the state of activities) before its closing time, and
 * queues the round's report.
 */
@Component
class CloseRound implements Command {

    private final Suggestions suggestions;
    private final RoundLookup rounds;
    private final Rights rights;
    private final RoundRights roundRights;
    private final RoundCloser closer;

    CloseRound(
            Suggestions suggestions, RoundLookup rounds, Rights rights, RoundRights roundRights, RoundCloser closer) {
        this.suggestions = suggestions;
        this.rounds = rounds;
        this.rights = rights;
        this.roundRights = roundRights;
        this.closer = closer;
    }

    @Override
    public Spec spec() {
        return Spec.of("round close")
                .perhaps("round", Kind.TEXT, suggestions::rounds)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var round = rounds.open(call.perhapsText("round"), roundRights.seekingRounds(call.caller()));
        roundRights.requireActingFor(call.caller(), round);
        var closed = closer.close(round.id(), rights.personId(call.caller()));
        var channel = Phrase.channel(closed.reportChannelId());
        var reportAt = closer.reportAt();
        return reportAt.isAfter(closed.closedAt())
                ? Reply.of("round.closed-now.later", closed.period(), channel, reportAt)
                : Reply.of("round.closed-now", closed.period(), channel);
    }
}
