package se.budkavle.bot.feature.indicator;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.indicator.IndicatorButtonIds;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorLookup;

/** Handles the buttons and the form for values of indicators, and the button that ends an indicator. */
@Component
class IndicatorPresses implements Presses {

    static final String END = "indicator:end";

    private final IndicatorFinder finder;
    private final IndicatorLookup lookup;
    private final IndicatorForms forms;
    private final IndicatorRecorder recorder;
    private final IndicatorCard card;
    private final IndicatorTimes times;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmEndIndicator confirmEnd;
    private final Rights rights;
    private final TransactionOperations transaction;

    IndicatorPresses(
            IndicatorFinder finder,
            IndicatorLookup lookup,
            IndicatorForms forms,
            IndicatorRecorder recorder,
            IndicatorCard card,
            IndicatorTimes times,
            ConfirmationWorkflow confirmations,
            ConfirmEndIndicator confirmEnd,
            Rights rights,
            TransactionOperations transaction) {
        this.finder = finder;
        this.lookup = lookup;
        this.forms = forms;
        this.recorder = recorder;
        this.card = card;
        this.times = times;
        this.confirmations = confirmations;
        this.confirmEnd = confirmEnd;
        this.rights = rights;
        this.transaction = transaction;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(IndicatorButtonIds.REPORT, pressed -> Reply.form(valueForm(pressed))),
                FormPress.of(
                        IndicatorForms.STORE_VALUE,
                        sent -> transaction.execute(status -> storeValue(sent)),
                        this::valueForm),
                Press.of(
                        END,
                        pressed -> confirmations.show(
                                confirmEnd,
                                new ConfirmEndIndicator.EndRequest(pressed.reference(0)),
                                pressed.caller())));
    }

    /**
     * Returns the form for a value of the indicator. As the value's day, the form proposes the last day of the period
     * whose value is requested, or today if no value is requested.
     */
    Form valueForm(Indicator indicator, Caller caller) {
        var reported = finder.reportable(indicator, caller);
        var day = lookup.askedFor(reported).orElseGet(times::today);
        return forms.value(lookup.history(reported), day);
    }

    private Form valueForm(PressEvent pressed) {
        return valueForm(finder.readable(pressed.reference(0), pressed.caller()), pressed.caller());
    }

    /**
     * Stores the submitted value, and shows the indicator. If a value of another period or indicator is missing, adds a
     * button with which the person reports the missing value.
     */
    private Reply storeValue(PressEvent sent) {
        var indicator = finder.reportable(finder.readable(sent.reference(0), sent.caller()), sent.caller());
        var by = rights.personId(sent.caller());
        var reported = recorder.report(indicator, forms.value(sent), by);
        var told = Phrase.of(
                "indicator.dated",
                reported.value().amount(),
                lookup.history(indicator)
                        .definitionOf(reported.value().series())
                        .unit(),
                reported.value().measuredOn());
        var receipt = reported.corrected()
                .map(before -> Phrase.of("indicator.corrected", told, before.amount()))
                .orElseGet(() -> Phrase.of("indicator.reported", told));
        var reply = card.of(indicator, sent.caller(), Optional.of(receipt));
        return lookup.owedBy(by, times.today()).stream()
                .findFirst()
                .map(next -> reply.with(IndicatorButtonIds.reportButton(next.indicator())))
                .orElse(reply);
    }
}
