package se.budkavle.bot.feature.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.indicator.IndicatorLines;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.PlanLookup;

/** The slash command that lists the indicators of each goal, as they are now or as they were on a past day. */
@Component
class ListIndicators implements Command {

    private static final int MOST = 40;

    private final IndicatorFinder finder;
    private final IndicatorLookup lookup;
    private final IndicatorTimes times;
    private final Suggestions suggestions;
    private final DirectoryLookup directory;
    private final NetworkFinder networks;
    private final PlanLookup plans;
    private final Goals goals;
    private final Rights rights;

    ListIndicators(
            IndicatorFinder finder,
            IndicatorLookup lookup,
            IndicatorTimes times,
            Suggestions suggestions,
            DirectoryLookup directory,
            NetworkFinder networks,
            PlanLookup plans,
            Goals goals,
            Rights rights) {
        this.finder = finder;
        this.lookup = lookup;
        this.times = times;
        this.suggestions = suggestions;
        this.directory = directory;
        this.networks = networks;
        this.plans = plans;
        this.goals = goals;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("indicator list")
                .perhaps("area", Kind.TEXT, suggestions::areas)
                .perhaps("goal", Kind.TEXT, suggestions::goals)
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .perhaps("at", Kind.PAST_DATE)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var day = call.perhapsDate("at");
        var all = lookup.histories(asked(call)).stream()
                .flatMap(one -> day
                        .map(at -> one.before(times.endOf(at)))
                        .orElseGet(() ->
                                Optional.of(one).filter(now -> now.indicator().isAlive()))
                        .stream())
                .toList();
        var page = day.map(at -> Page.titled("indicator.list.at", all.size(), at))
                .orElseGet(() -> Page.titled("indicator.list.title", all.size()));
        if (all.isEmpty()) {
            return Reply.page(page.line("indicator.list.none"));
        }
        var titles = goalTitles();
        for (var goal : byGoal(all.subList(0, Math.min(MOST, all.size()))).entrySet()) {
            page = page.field(
                    titles.containsKey(goal.getKey())
                            ? Phrase.of("indicator.goal", goal.getKey(), titles.get(goal.getKey()))
                            : Phrase.words(goal.getKey()),
                    Phrase.joined(
                            "\n",
                            goal.getValue().stream()
                                    .map(one -> Phrase.of("indicator.listed", IndicatorLines.of(one)))
                                    .toList()));
        }
        return Reply.page(all.size() > MOST ? page.line("indicator.more", all.size() - MOST) : page);
    }

    private List<Indicator> asked(Call call) {
        var area = call.perhapsText("area").map(directory::area);
        var goal = call.perhapsText("goal").map(typed -> plans.goal(plans.plan(Optional.empty()), typed));
        var network = networks.named(call);
        network.ifPresent(one -> rights.requireReading(call.caller(), one));
        return finder.readable(call.caller()).stream()
                .filter(one -> area.isEmpty() || area.get().id().equals(one.areaId()))
                .filter(one -> goal.isEmpty()
                        || goal.get().areaId().equals(one.areaId())
                                && goal.get().code().equals(one.goalCode()))
                .filter(one -> network.isEmpty() || network.get().id().equals(one.networkId()))
                .toList();
    }

    private static Map<String, List<IndicatorHistory>> byGoal(List<IndicatorHistory> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.indicator().goalCode(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns a map from the code to the title of each goal in the current plan. */
    private Map<String, String> goalTitles() {
        return plans.current()
                .map(plan -> goals.findAllByPlanIdOrderByPosition(plan.id()).stream()
                        .collect(Collectors.toMap(Goal::code, Goal::title)))
                .orElse(Map.of());
    }
}
