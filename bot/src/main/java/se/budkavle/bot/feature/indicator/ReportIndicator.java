package se.budkavle.bot.feature.indicator;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;

/** The slash command that opens the form in which a user reports a value of an indicator. */
@Component
class ReportIndicator implements Command {

    private final IndicatorFinder finder;
    private final IndicatorPresses presses;

    ReportIndicator(IndicatorFinder finder, IndicatorPresses presses) {
        this.finder = finder;
        this.presses = presses;
    }

    @Override
    public Spec spec() {
        return Spec.of("indicator report")
                .asking("indicator", Kind.TEXT, finder::matchingReportable)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return finder.mayReportAny(caller);
    }

    @Override
    public Reply run(Call call) {
        return Reply.form(presses.valueForm(finder.of(call), call.caller()));
    }
}
