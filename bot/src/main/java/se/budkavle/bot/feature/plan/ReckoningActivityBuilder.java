package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.LetterFolding;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.reckoning.ReckoningAnswer;
import se.budkavle.storage.reckoning.ReckoningAnswers;
import se.budkavle.storage.reckoning.Reckonings;

/**
 * Creates the goals and activities that the networks have proposed for a new plan in their yearly reckonings (reviews
 * of the year). Creates one goal for each area with proposals, with one activity for each line of text that a network
 * of the area has proposed. Leaves out lines that are already the title of an activity of the new plan.
 */
@Component
class ReckoningActivityBuilder {

    private final Reckonings reckonings;
    private final ReckoningAnswers answers;
    private final Networks networks;
    private final Areas areas;
    private final Phrasebook phrasebook;
    private final Association association;

    ReckoningActivityBuilder(
            Reckonings reckonings,
            ReckoningAnswers answers,
            Networks networks,
            Areas areas,
            Phrasebook phrasebook,
            Association association) {
        this.reckonings = reckonings;
        this.answers = answers;
        this.networks = networks;
        this.areas = areas;
        this.phrasebook = phrasebook;
        this.association = association;
    }

    /** The goals that are created for the proposed activities, and the proposed activities. */
    record Proposed(List<Goal> goals, List<Activity> activities) {}

    /**
     * Returns the goals and activities that the networks propose for the plan.
     *
     * @param used all goals of the earlier plan; the new goals get other codes than these
     * @param carried the activities that the new plan already has; a proposed activity is left out if one of these
     *     activities has the same title
     */
    Proposed of(Plan plan, Collection<Goal> used, List<Goal> goals, List<Activity> carried) {
        var matters = matters(plan, carried);
        var newGoals = new ArrayList<Goal>();
        var newActivities = new ArrayList<Activity>();
        for (var area : areas.findAllByOrderByPosition()) {
            var own = networks.findAllByOrderByTitle().stream()
                    .filter(one -> one.areaId().equals(area.id()) && matters.containsKey(one.id()))
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            var code = new CodeAssigner(
                            area.letter(),
                            Stream.concat(used.stream(), goals.stream())
                                    .map(Goal::code)
                                    .toList())
                    .of(area);
            var goal = Goal.of(
                    plan.id(),
                    area.id(),
                    code,
                    null,
                    phrasebook.say(Phrase.of("plan.roll.proposed-goal"), association.locale()),
                    goals.size() + newGoals.size());
            newGoals.add(goal);
            int number = 1;
            for (var network : own) {
                for (var title : matters.getOrDefault(network.id(), List.of())) {
                    newActivities.add(activity(goal, network, number, title, carried.size() + newActivities.size()));
                    number++;
                }
            }
        }
        return new Proposed(newGoals, newActivities);
    }

    private static Activity activity(Goal goal, Network network, int number, String title, int position) {
        return Activity.of(
                goal,
                network.id(),
                goal.code() + "." + number,
                Activity.Kind.ACTIVITY,
                title,
                Activity.AnsweredBy.RESPONSIBLE,
                List.of(),
                position);
    }

    /**
     * Maps each network's id to the titles of the activities that the network has proposed. Leaves out networks that
     * have ended, and titles that activities of the new plan already have.
     */
    private Map<String, List<String>> matters(Plan plan, List<Activity> carried) {
        var known = networks.byId();
        var all = reckonings.findAllByYear(plan.year());
        var given = answers.byReckoning(all);
        var there =
                carried.stream().map(one -> LetterFolding.folded(one.title())).collect(Collectors.toSet());
        var matters = new HashMap<String, List<String>>();
        for (var reckoning : all) {
            var answer = given.get(reckoning.id());
            var network = MapLookup.existing(known, reckoning.networkId());
            if (answer != null && network.isAlive()) {
                var fresh = fresh(answer, there);
                if (!fresh.isEmpty()) {
                    matters.put(network.id(), fresh);
                }
            }
        }
        return matters;
    }

    private static List<String> fresh(ReckoningAnswer answer, Collection<String> there) {
        return answer.proposals().stream()
                .filter(line -> !there.contains(LetterFolding.folded(line)))
                .toList();
    }
}
