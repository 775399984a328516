package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.storage.round.RoundLookup;

/**
 * Slash command that cancels a status round (questions about the state of activities). The user must confirm a preview
 * first. Meant for status rounds that were opened by mistake.
 */
@Component
class CancelRound implements Command {

    private final Suggestions suggestions;
    private final RoundLookup rounds;
    private final RoundRights roundRights;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmCancelRound cancel;

    CancelRound(
            Suggestions suggestions,
            RoundLookup rounds,
            RoundRights roundRights,
            ConfirmationWorkflow confirmations,
            ConfirmCancelRound cancel) {
        this.suggestions = suggestions;
        this.rounds = rounds;
        this.roundRights = roundRights;
        this.confirmations = confirmations;
        this.cancel = cancel;
    }

    @Override
    public Spec spec() {
        return Spec.of("round cancel")
                .perhaps("round", Kind.TEXT, suggestions::rounds)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var round = rounds.open(call.perhapsText("round"), roundRights.seekingRounds(call.caller()));
        return confirmations.show(cancel, new ConfirmCancelRound.CancelRoundRequest(round.id()), call.caller());
    }
}
