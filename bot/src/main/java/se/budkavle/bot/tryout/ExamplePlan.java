package se.budkavle.bot.tryout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.feature.catalogue.Catalogue.PlanTold;
import se.budkavle.bot.feature.catalogue.CatalogueIndicator;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorDefinitions;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.plan.ParsedDeadline;
import se.budkavle.storage.plan.Plans;

/**
 * Copies the sample plan to the current year for a tryout, and marks the plan's title as an example. Moves the years in
 * the titles of goals and activities, the deadlines of activities and the target dates of indicators.
 */
@Component
class ExamplePlan {

    /**
     * The maximum distance from the plan's year at which a year in a title is moved. More distant years stay unchanged,
     * because they are parts of names or laws.
     */
    private static final int NEAR = 2;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    private final Plans plans;
    private final OverallGoals overallGoals;
    private final Goals goals;
    private final Activities activities;
    private final IndicatorDefinitions definitions;
    private final Phrasebook phrasebook;
    private final Association association;
    private final Clock clock;

    ExamplePlan(
            Plans plans,
            OverallGoals overallGoals,
            Goals goals,
            Activities activities,
            IndicatorDefinitions definitions,
            Phrasebook phrasebook,
            Association association,
            Clock clock) {
        this.plans = plans;
        this.overallGoals = overallGoals;
        this.goals = goals;
        this.activities = activities;
        this.definitions = definitions;
        this.phrasebook = phrasebook;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Stores the copied plan and returns its title. Stores nothing and returns empty if a later plan than the sample
     * plan already exists, or if the sample plan is not from an earlier year.
     */
    @Transactional
    Optional<String> settle(PlanTold sample, List<CatalogueIndicator> indicators) {
        int year = association.today(clock).getYear();
        int years = year - sample.plan().year();
        if (years <= 0
                || plans.findAllByOrderByYearDesc().stream()
                        .anyMatch(plan -> plan.year() > sample.plan().year())) {
            return Optional.empty();
        }
        var plan = sample.plan().in(year);
        var title = phrasebook.say(
                Phrase.of(
                        "tryout.example-plan",
                        plan.title(),
                        String.valueOf(sample.plan().year())),
                association.locale());
        plans.save(plan.titled(title));
        sample.overallGoals().forEach(goal -> overallGoals.save(goal.later(years)));
        var moved = new HashMap<String, Goal>();
        for (var goal : sample.goals()) {
            moved.put(
                    goal.id(),
                    goals.save(goal.in(plan.id()).at(goal.position()).titled(moved(goal.title(), sample, years))));
        }
        var copies = new ArrayList<Activity>();
        for (var one : sample.activities()) {
            var named = moved(one.title(), sample, years);
            copies.add(one.in(MapLookup.existing(moved, one.goalId()))
                    .at(one.position())
                    .titled(named)
                    .due(due(one, named, sample, years))
                    .sameLike(one)
                    .behindLike(one));
        }
        activities.saveAll(copies);
        activities.keepDeadlines(plan.id(), clock.instant());
        moveTargets(sample, indicators, years);
        return Optional.of(title);
    }

    /**
     * Returns the deadline of the copied activity. Normally moves the sample's deadline by {@code years}. If the sample
     * has no deadline or its title states one, returns the deadline in the copy's title, or null if the title states
     * none.
     */
    private static @Nullable LocalDate due(Activity one, String named, PlanTold sample, int years) {
        int from = sample.plan().year();
        var inTitle = ParsedDeadline.ofTitle(one.title(), from).day();
        return one.dueOn() == null || inTitle.isPresent()
                ? ParsedDeadline.ofTitle(named, from + years).day().orElse(null)
                : one.dueOn().plusYears(years);
    }

    /** Moves the target dates of the sample plan's indicators. Skips an indicator that a person has changed. */
    private void moveTargets(PlanTold sample, List<CatalogueIndicator> indicators, int years) {
        var codes = sample.goals().stream().map(Goal::code).toList();
        for (var told : indicators) {
            var target = told.definition().target();
            var stored = definitions.ofAny(List.of(told.id()));
            if (target == null
                    || stored.isEmpty()
                    || !codes.contains(told.content().goalCode())) {
                continue;
            }
            var latest = stored.get(stored.size() - 1);
            if (latest.writtenBy() == null) {
                var ahead = new IndicatorDefinition.Dated(
                        target.amount(), target.day().plusYears(years));
                var content = told.definition();
                definitions.save(latest.changed(
                        new IndicatorDefinition.Content(
                                content.unit(), content.direction(), content.definition(), content.baseline(), ahead),
                        null,
                        clock.instant(),
                        association.today(clock)));
            }
        }
    }

    private static String moved(String title, PlanTold sample, int years) {
        return YEAR.matcher(title).replaceAll(found -> {
            int said = Integer.parseInt(found.group());
            return String.valueOf(Math.abs(said - sample.plan().year()) > NEAR ? said : said + years);
        });
    }
}
