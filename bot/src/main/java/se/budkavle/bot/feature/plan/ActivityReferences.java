package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivityListRow;
import se.budkavle.storage.plan.ActivitySummary;

/**
 * The references between the activities in a list and other activities, usually under other goals. A reference says
 * that two activities are the same work, so that status rounds ask only about one of them.
 *
 * @param others maps ids to the activities that refer to an activity in the list, and to the activities to which an
 *     activity in the list refers; the list may contain some of these activities too
 * @param listed maps the id of an activity in the list to all activities that refer to it
 */
record ActivityReferences(Map<String, ActivitySummary> others, Map<String, List<ActivitySummary>> listed) {

    static ActivityReferences of(List<ActivityListRow> some, Activities activities) {
        if (some.isEmpty()) {
            return new ActivityReferences(Map.of(), Map.of());
        }
        var ids = some.stream().map(ActivityListRow::id).collect(Collectors.toSet());
        var all = activities.references(ids);
        return new ActivityReferences(
                all.stream().collect(Collectors.toMap(ActivitySummary::id, Function.identity())),
                all.stream()
                        .filter(one -> one.sameAsId() != null && ids.contains(one.sameAsId()))
                        .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.sameAsId()))));
    }

    /**
     * Returns the message line about an activity that refers to another activity. The message line contains the codes
     * and titles of both activities.
     */
    Phrase line(ActivityListRow activity) {
        var project = MapLookup.existing(others, activity.askedId());
        return Phrase.of(
                "plan.activity-same",
                Phrase.strong(activity.code()),
                activity.title(),
                Phrase.of("plan.kind." + activity.kind()),
                project.code(),
                project.title());
    }

    /**
     * Returns the activity's message line, followed by the codes of the activities that refer to the activity. Returns
     * the message line unchanged if no activity refers to this activity.
     */
    Phrase also(ActivityListRow activity, Phrase line) {
        var codes = listed.getOrDefault(activity.id(), List.of()).stream()
                .map(ActivitySummary::code)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? line : Phrase.of("plan.activity-also", line, codes);
    }

    /**
     * Returns the ids of the networks that are responsible for the activities in {@code others}. Skips activities
     * without a network.
     */
    Set<String> networkIds() {
        return others.values().stream()
                .map(ActivitySummary::networkId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
