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
import se.budkavle.storage.plan.ActivityLine;
import se.budkavle.storage.plan.ActivityTitle;

/**
 * Which of several activities are the same matter as one under another goal, and which others are listed elsewhere too.
 *
 * @param others the activities to which some of them refer, and those that refer to some of them, by id
 * @param listed the activities that refer to some of them, by the id of the one to which they refer
 */
record ActivityReferences(Map<String, ActivityTitle> others, Map<String, List<ActivityTitle>> listed) {

    static ActivityReferences of(List<ActivityLine> some, Activities activities) {
        if (some.isEmpty()) {
            return new ActivityReferences(Map.of(), Map.of());
        }
        var ids = some.stream().map(ActivityLine::id).collect(Collectors.toSet());
        var all = activities.references(ids);
        return new ActivityReferences(
                all.stream().collect(Collectors.toMap(ActivityTitle::id, Function.identity())),
                all.stream()
                        .filter(one -> one.sameAsId() != null && ids.contains(one.sameAsId()))
                        .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.sameAsId()))));
    }

    /** Returns the line of an activity that refers to another one. */
    Phrase line(ActivityLine activity) {
        var project = MapLookup.existing(others, activity.askedId());
        return Phrase.of(
                "plan.activity-same",
                Phrase.strong(activity.code()),
                activity.title(),
                Phrase.of("plan.kind." + activity.kind()),
                project.code(),
                project.title());
    }

    /** Returns the line with the codes under which the activity is listed too; unchanged if there are none. */
    Phrase also(ActivityLine activity, Phrase line) {
        var codes = listed.getOrDefault(activity.id(), List.of()).stream()
                .map(ActivityTitle::code)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? line : Phrase.of("plan.activity-also", line, codes);
    }

    /** Returns the networks that carry the other activities out. */
    Set<String> networkIds() {
        return others.values().stream()
                .map(ActivityTitle::networkId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
