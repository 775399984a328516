package se.budkavle.bot.feature.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.indicator.IndicatorButtonIds;
import se.budkavle.bot.view.indicator.IndicatorLines;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorCounter;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.indicator.IndicatorValue;

/**
 * Builds the private reply about one indicator: what it measures, its latest values, and buttons for what the user may
 * do.
 */
@Component
class IndicatorCard {

    private static final int MOST_VALUES = 10;

    private final IndicatorFinder finder;
    private final IndicatorLookup lookup;
    private final IndicatorCounter counter;
    private final IndicatorTimes times;
    private final People people;

    IndicatorCard(
            IndicatorFinder finder,
            IndicatorLookup lookup,
            IndicatorCounter counter,
            IndicatorTimes times,
            People people) {
        this.finder = finder;
        this.lookup = lookup;
        this.counter = counter;
        this.times = times;
        this.people = people;
    }

    /**
     * Returns the message about the indicator.
     *
     * @param receipt the sentence that confirms the person's latest change; empty if the person has changed nothing
     */
    Reply of(Indicator indicator, Caller caller, Optional<Phrase> receipt) {
        var history = lookup.history(indicator);
        var page = Page.of(Phrase.words(indicator.title()));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        page = page.line(
                "indicator.belongs",
                indicator.goalCode(),
                finder.networkOf(indicator).title());
        page = described(page, history).line(who(indicator));
        page = page.line("indicator.now", IndicatorLines.latest(history), IndicatorLines.judged(history));
        if (indicator.isAlive() && indicator.source().isCounted()) {
            page = page.line(
                    "indicator.counted-now",
                    counter.count(indicator, times.today()),
                    history.definition().unit());
        }
        if (indicator.endedAt() != null) {
            page = page.line("indicator.ended", indicator.endedAt());
        }
        for (var broken : history.breaks()) {
            page = page.line("indicator.broken", broken.beginsOn());
        }
        var values = values(history);
        var reply = Reply.page(
                values.isEmpty() ? page : page.field(Phrase.of("indicator.values"), Phrase.joined("\n", values)));
        var buttons = buttons(indicator, caller);
        return reply.with(buttons.toArray(Button[]::new));
    }

    private static Page described(Page page, IndicatorHistory history) {
        var definition = history.definition();
        var told = page.line(
                "indicator.unit", definition.unit(), Phrase.of("indicator.direction." + definition.direction()));
        if (definition.definition() != null) {
            told = told.line(Phrase.words(definition.definition()));
        }
        if (definition.baseline() != null && definition.baselineOn() != null) {
            told = told.line("indicator.baseline", definition.baseline(), definition.unit(), definition.baselineOn());
        }
        return told;
    }

    private Phrase who(Indicator indicator) {
        var often = Phrase.of("indicator.frequency." + indicator.frequency());
        if (indicator.source().isCounted()) {
            return Phrase.of("indicator.counts", Phrase.of("indicator.source." + indicator.source()), often);
        }
        return lookup.reporterOf(indicator)
                .flatMap(people::findById)
                .map(Person::name)
                .map(name -> Phrase.of("indicator.reported-by", name, often))
                .orElseGet(() -> Phrase.of("indicator.reported-by-coordinators", often));
    }

    private static List<Phrase> values(IndicatorHistory history) {
        return history.values().stream()
                .sorted(Comparator.comparing(IndicatorValue::measuredOn).reversed())
                .limit(MOST_VALUES)
                .map(one -> line(one, history))
                .toList();
    }

    private static Phrase line(IndicatorValue value, IndicatorHistory history) {
        var unit = history.definitions().stream()
                .filter(one -> one.series() == value.series())
                .findFirst()
                .orElseGet(history::definition)
                .unit();
        var told = Phrase.of("indicator.dated", value.amount(), unit, value.measuredOn());
        var corrected = history.revisions().stream()
                .filter(value::isOfSameDay)
                .filter(one -> !one.id().equals(value.id()))
                .reduce((earlier, later) -> later);
        if (corrected.isPresent()) {
            told = Phrase.of("indicator.corrected-from", told, corrected.get().amount());
        }
        return value.comment() == null
                ? Phrase.of("indicator.listed", told)
                : Phrase.of("indicator.listed", Phrase.of("indicator.commented", told, value.comment()));
    }

    private List<Button> buttons(Indicator indicator, Caller caller) {
        var buttons = new ArrayList<Button>();
        if (finder.mayReport(indicator, caller)) {
            buttons.add(
                    Button.main(Press.id(IndicatorButtonIds.REPORT, indicator.id()), Phrase.of("indicator.report")));
        }
        if (indicator.isAlive() && finder.mayManage(indicator, caller)) {
            buttons.add(Button.plain(
                    Press.id(IndicatorDefinitionPresses.CHANGE, indicator.id()), Phrase.of("indicator.change")));
            buttons.add(Button.plain(Press.id(IndicatorPresses.END, indicator.id()), Phrase.of("indicator.end")));
        }
        return buttons;
    }
}
