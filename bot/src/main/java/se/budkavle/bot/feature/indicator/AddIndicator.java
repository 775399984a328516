package se.budkavle.bot.feature.indicator;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.ReportingFrequency;
import se.budkavle.storage.plan.PlanLookup;

/** The slash command that opens the form in which a user adds an indicator (a measured figure) to a goal. */
@Component
class AddIndicator implements Command {

    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final NetworkFinder networks;
    private final PersonFinder persons;
    private final IndicatorForms forms;
    private final IndicatorFinder finder;
    private final Rights rights;

    AddIndicator(
            Suggestions suggestions,
            PlanLookup plans,
            NetworkFinder networks,
            PersonFinder persons,
            IndicatorForms forms,
            IndicatorFinder finder,
            Rights rights) {
        this.suggestions = suggestions;
        this.plans = plans;
        this.networks = networks;
        this.persons = persons;
        this.forms = forms;
        this.finder = finder;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("indicator add")
                .asking("goal", Kind.TEXT, suggestions::goals)
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .choosing("direction", false, IndicatorOptionParser.DIRECTIONS)
                .choosing("often", false, IndicatorOptionParser.FREQUENCIES)
                .choosing("source", false, IndicatorOptionParser.SOURCES)
                .perhaps("reporter", Kind.TEXT, persons::matching)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var network = networks.of(call);
        rights.requireCoordinating(call.caller(), network);
        var goal = plans.goal(plans.plan(Optional.empty()), call.text("goal"));
        var reporter = persons.perhaps(call, "reporter");
        reporter.ifPresent(person -> finder.requireReporter(person, network));
        var chosen = new IndicatorChoiceEncoder(
                IndicatorOptionParser.direction(call).orElse(Direction.MORE),
                IndicatorOptionParser.source(call).orElse(IndicatorSource.MANUAL),
                IndicatorOptionParser.frequency(call).orElse(ReportingFrequency.YEAR));
        return Reply.form(forms.empty(Press.id(
                IndicatorForms.STORE_NEW,
                goal.code(),
                network.id(),
                chosen.code(),
                reporter.map(Person::id).orElse(IndicatorForms.NOBODY))));
    }
}
