package se.budkavle.bot.feature.indicator;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;

/** The slash command that shows one indicator with its definition and values. */
@Component
class ShowIndicator implements Command {

    private final IndicatorFinder finder;
    private final IndicatorCard card;

    ShowIndicator(IndicatorFinder finder, IndicatorCard card) {
        this.finder = finder;
        this.card = card;
    }

    @Override
    public Spec spec() {
        return Spec.of("indicator show")
                .asking("indicator", Kind.TEXT, finder::matching)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        return card.of(finder.of(call), call.caller(), Optional.empty());
    }
}
