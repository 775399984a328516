package se.budkavle.bot.tryout;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.feature.catalogue.Catalogue.PlanTold;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.plan.Plans;

/**
 * Copies the sample plan to the current year for a tryout. Adjusts the years in the titles of goals and activities, and
 * marks the plan's title as an example.
 */
@Component
class ExamplePlan {

    /**
     * A year in a title is adjusted if it differs from the plan's year by at most this much. Other years stay
     * unchanged, because they are parts of names or laws.
     */
    private static final int NEAR = 2;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    private final Plans plans;
    private final OverallGoals overallGoals;
    private final Goals goals;
    private final Activities activities;
    private final Phrasebook phrasebook;
    private final Association association;
    private final Clock clock;

    ExamplePlan(
            Plans plans,
            OverallGoals overallGoals,
            Goals goals,
            Activities activities,
            Phrasebook phrasebook,
            Association association,
            Clock clock) {
        this.plans = plans;
        this.overallGoals = overallGoals;
        this.goals = goals;
        this.activities = activities;
        this.phrasebook = phrasebook;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Stores the copied plan and returns its title. Returns empty if the current year already has a plan, or if the
     * sample plan is not from an earlier year.
     */
    @Transactional
    Optional<String> settle(PlanTold sample) {
        int year = association.today(clock).getYear();
        int years = year - sample.plan().year();
        if (years <= 0 || plans.findById(String.valueOf(year)).isPresent()) {
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
        for (var one : sample.activities()) {
            activities.save(one.in(MapLookup.existing(moved, one.goalId()))
                    .at(one.position())
                    .titled(moved(one.title(), sample, years)));
        }
        return Optional.of(title);
    }

    private static String moved(String title, PlanTold sample, int years) {
        return YEAR.matcher(title).replaceAll(found -> {
            int said = Integer.parseInt(found.group());
            return String.valueOf(Math.abs(said - sample.plan().year()) > NEAR ? said : said + years);
        });
    }
}
