package se.budkavle.bot.feature.indicator;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/**
 * Asks the user to confirm that an indicator ends (no more values are reported). Ends the indicator after the user has
 * confirmed.
 */
@Component
class ConfirmEndIndicator implements ConfirmationHandler<ConfirmEndIndicator.EndRequest> {

    private final IndicatorFinder finder;
    private final IndicatorRecorder recorder;
    private final IndicatorCard card;
    private final Rights rights;

    ConfirmEndIndicator(IndicatorFinder finder, IndicatorRecorder recorder, IndicatorCard card, Rights rights) {
        this.finder = finder;
        this.recorder = recorder;
        this.card = card;
        this.rights = rights;
    }

    /** The request to end an indicator, stored until a person confirms it. */
    record EndRequest(String indicatorId) {}

    @Override
    public String kind() {
        return "indicator.end";
    }

    @Override
    public Class<EndRequest> type() {
        return EndRequest.class;
    }

    @Override
    public Preview preview(EndRequest asked, Caller caller) {
        var indicator = finder.managed(asked.indicatorId(), caller);
        var by = rights.personId(caller);
        return Preview.of(
                Page.titled("indicator.end.title", indicator.title()).line("indicator.end.asks"),
                Phrase.of("indicator.end"),
                () -> card.of(recorder.end(indicator, by), caller, Optional.empty()));
    }
}
