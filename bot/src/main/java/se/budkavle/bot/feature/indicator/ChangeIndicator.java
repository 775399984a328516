package se.budkavle.bot.feature.indicator;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.PlanLookup;

/** The slash command that opens the form in which a user changes an indicator (a figure that measures a goal). */
@Component
class ChangeIndicator implements Command {

    private final IndicatorFinder finder;
    private final IndicatorLookup lookup;
    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final PersonFinder persons;
    private final IndicatorForms forms;

    ChangeIndicator(
            IndicatorFinder finder,
            IndicatorLookup lookup,
            Suggestions suggestions,
            PlanLookup plans,
            PersonFinder persons,
            IndicatorForms forms) {
        this.finder = finder;
        this.lookup = lookup;
        this.suggestions = suggestions;
        this.plans = plans;
        this.persons = persons;
        this.forms = forms;
    }

    @Override
    public Spec spec() {
        return Spec.of("indicator change")
                .asking("indicator", Kind.TEXT, finder::matchingManaged)
                .perhaps("goal", Kind.TEXT, suggestions::goals)
                .choosing("direction", false, IndicatorOptionParser.DIRECTIONS)
                .choosing("often", false, IndicatorOptionParser.FREQUENCIES)
                .perhaps("reporter", Kind.TEXT, persons::matching)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var indicator = finder.managed(call);
        var definition = lookup.history(indicator).definition();
        var reporter = persons.perhaps(call, "reporter");
        reporter.ifPresent(person -> finder.requireReporter(person, finder.networkOf(indicator)));
        var chosen = new IndicatorChoiceEncoder(
                IndicatorOptionParser.direction(call).orElse(definition.direction()),
                indicator.source(),
                IndicatorOptionParser.frequency(call).orElse(indicator.frequency()));
        var goal = call.perhapsText("goal")
                .map(typed -> plans.goal(plans.plan(Optional.empty()), typed))
                .map(Goal::code)
                .orElse(indicator.goalCode());
        var id = IndicatorDefinitionPresses.changeId(
                indicator, chosen, goal, reporter.map(Person::id).orElse(indicator.reporterId()));
        return Reply.form(forms.filled(id, indicator, definition, call.caller().locale()));
    }
}
