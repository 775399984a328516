package se.budkavle.bot.feature.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.minutes.DecisionSearch;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.PlanLookup;
import se.budkavle.storage.search.SearchWord;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.TagSummary;

/** The slash command that searches the decisions of all networks that the person may read. */
@Component
class SearchDecisions implements Command {

    private final Suggestions suggestions;
    private final PersonFinder persons;
    private final NetworkFinder finder;
    private final Networks networks;
    private final PlanLookup plans;
    private final TagLookup tags;
    private final DecisionSearch decisions;
    private final DecisionList list;
    private final Rights rights;

    SearchDecisions(
            Suggestions suggestions,
            PersonFinder persons,
            NetworkFinder finder,
            Networks networks,
            PlanLookup plans,
            TagLookup tags,
            DecisionSearch decisions,
            DecisionList list,
            Rights rights) {
        this.suggestions = suggestions;
        this.persons = persons;
        this.finder = finder;
        this.networks = networks;
        this.plans = plans;
        this.tags = tags;
        this.decisions = decisions;
        this.list = list;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("decision search")
                .perhaps("words", Kind.TEXT)
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .perhaps("year", Kind.INTEGER)
                .perhaps("person", Kind.TEXT, persons::matchingAnyone)
                .perhaps("goal", Kind.TEXT, suggestions::goals)
                .perhaps("tag", Kind.TEXT, suggestions::tags);
    }

    @Override
    public Reply run(Call call) {
        var typed = call.perhapsText("words").orElse("");
        var words = SearchWord.in(typed);
        if (words.isEmpty() && !typed.isEmpty()) {
            throw new Refusal("decision.no-word", typed);
        }
        var person = call.perhapsText("person").map(given -> persons.anyone(call, "person"));
        var year = call.perhapsInt("year");
        var goal = call.perhapsText("goal").map(given -> plans.goal(planOf(year), given));
        var tag = call.perhapsText("tag").map(tags::tag);
        var wanted = new DecisionSearch.Criteria(
                words,
                searched(call).stream().map(Network::id).toList(),
                year.orElse(null),
                person.map(Person::id).orElse(null),
                goal.map(Goal::code).orElse(null),
                tag.map(TagSummary::id).orElse(null));
        return list.of(typed, decisions.search(wanted, DecisionList.MOST + 1));
    }

    /**
     * Returns the plan in which the bot looks up the goal that the user entered: the plan of the searched year. Returns
     * the current plan if the user entered no year, or if the year has no plan.
     */
    private Plan planOf(Optional<Integer> year) {
        return year.flatMap(plans::currentIn).orElseGet(() -> plans.plan(Optional.empty()));
    }

    private List<Network> searched(Call call) {
        var named = finder.named(call);
        if (named.isPresent()) {
            rights.requireReading(call.caller(), named.get());
            return List.of(named.get());
        }
        return networks.byId().values().stream()
                .filter(rights.reading(call.caller()))
                .toList();
    }
}
