package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.DeviationTexts;
import se.budkavle.bot.view.round.LatestStates;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivityListRow;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.PlanLookup;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;

/**
 * Finds activities of the current plan. In status rounds, the bot asks a network how these activities are going. For
 * these activities, also finds the latest reported state and the latest reported problems.
 */
@Component
class FollowUpActivityFinder {

    private final PlanLookup plans;
    private final Activities activities;
    private final LatestStates latest;
    private final Questions questions;
    private final DeviationTexts deviations;
    private final Organisations organisations;
    private final Association association;
    private final Clock clock;

    FollowUpActivityFinder(
            PlanLookup plans,
            Activities activities,
            LatestStates latest,
            Questions questions,
            DeviationTexts deviations,
            Organisations organisations,
            Association association,
            Clock clock) {
        this.plans = plans;
        this.activities = activities;
        this.latest = latest;
        this.questions = questions;
        this.deviations = deviations;
        this.organisations = organisations;
        this.association = association;
        this.clock = clock;
    }

    List<ActivityListRow> carriedBy(String networkId) {
        return of(plans.current(), networkId);
    }

    /**
     * Returns the network's activities for the agenda of this meeting. The agenda of a past meeting keeps to the plan
     * that was current on the meeting's day.
     */
    List<ActivityListRow> carriedBy(Meeting meeting) {
        return meeting.startsAt().isAfter(clock.instant())
                ? carriedBy(meeting.networkId())
                : of(plans.currentOn(LocalDate.ofInstant(meeting.startsAt(), association.zone())), meeting.networkId());
    }

    private List<ActivityListRow> of(Optional<Plan> current, String networkId) {
        return current.map(plan -> activities.linesOfNetwork(plan.id(), networkId).stream()
                        .filter(ActivityListRow::isAsked)
                        .toList())
                .orElse(List.of());
    }

    /** Returns the ids of those of the activities about which the network has given an answer. */
    Set<String> answered(String networkId, Collection<String> activityIds) {
        return latest.roundsOf(activityIds, networkId::equals).keySet();
    }

    /**
     * Returns a map from the ids of activities to lines about the problems that the latest answers report. Uses only
     * the latest status round that contains answers about the activity.
     *
     * <p>There is one line for each answer that reports a problem. The line names the organisation, the cause, the
     * measure, the requested help, and the person who follows up the problem.
     */
    Map<String, List<Phrase>> deviations(String networkId, Collection<String> activityIds) {
        var rounds = latest.roundsOf(activityIds, networkId::equals);
        var lines = new HashMap<String, List<Phrase>>();
        for (var roundId : new LinkedHashSet<>(rounds.values())) {
            var asked = questions.findAllByRoundIdOrderByPosition(roundId).stream()
                    .filter(one -> networkId.equals(one.networkId()) && roundId.equals(rounds.get(one.activityId())))
                    .toList();
            var said = deviations.of(asked);
            asked.stream()
                    .filter(one -> said.containsKey(one.id()))
                    .forEach(one -> lines.computeIfAbsent(one.activityId(), any -> new ArrayList<>())
                            .add(line(one, MapLookup.existing(said, one.id()))));
        }
        return lines;
    }

    private Phrase line(Question question, Phrase deviation) {
        return question.organisationId() == null
                ? deviation
                : Phrase.of(
                        "agenda.follow-up.deviation",
                        organisations
                                .findById(question.organisationId())
                                .map(Organisation::shortName)
                                .orElseThrow(),
                        deviation);
    }

    /**
     * Returns a map from activity ids to a text with the activity's latest reported state, such as on track or off
     * track. The map contains the activities of {@link #carriedBy(Meeting)} and the activities with the given ids.
     */
    Map<String, Phrase> states(Meeting meeting, Collection<String> activityIds) {
        var all = new HashSet<>(activityIds);
        carriedBy(meeting).forEach(one -> all.add(one.id()));
        return latest.of(all, meeting.networkId()::equals);
    }
}
