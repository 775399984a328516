package se.budkavle.storage.tag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.NameSearch;

/** Finds tags by a typed id or title, and finds the goals and activities that have a tag. */
@Component
public class TagLookup {

    private final Tags tags;
    private final Taggings taggings;

    TagLookup(Tags tags, Taggings taggings) {
        this.tags = tags;
        this.taggings = taggings;
    }

    /** Returns the tag with this id or title. Throws a refusal if the tag does not exist or has ended. */
    public TagSummary tag(String typed) {
        return among().require(typed, "tag.unknown");
    }

    /** Returns a {@code NameSearch} over the tags that have not ended. */
    public NameSearch<TagSummary> among() {
        return new NameSearch<>(active(), one -> List.of(one.title(), one.id()));
    }

    /**
     * Returns the ids of the plan's activities with this tag. An activity also counts if its goal has the tag. Includes
     * activities that were removed from the plan.
     */
    @Transactional(readOnly = true)
    public Set<String> activityIdsOf(String tagId, String planId) {
        return Set.copyOf(taggings.activityIds(tagId, planId));
    }

    /** Returns the ids of the plan's goals that have this tag, including goals that were removed from the plan. */
    @Transactional(readOnly = true)
    public Set<String> goalIdsOf(String tagId, String planId) {
        return Set.copyOf(taggings.goalIds(tagId, planId));
    }

    /** Returns the sorted tags of this goal, activity, agenda item or decision. Omits tags that have ended. */
    @Transactional(readOnly = true)
    public List<TagSummary> of(Tagging.Subject kind, String subjectId) {
        return of(kind, List.of(subjectId)).getOrDefault(subjectId, List.of());
    }

    /**
     * Returns a map from the id of each of these goals, activities, agenda items or decisions to its sorted tags. Omits
     * tags that have ended, and records without tags.
     */
    @Transactional(readOnly = true)
    public Map<String, List<TagSummary>> of(Tagging.Subject kind, Collection<String> subjectIds) {
        var found = subjectIds.isEmpty()
                ? List.<Tagging>of()
                : taggings.findAllBySubjectKindAndSubjectIdIn(kind, subjectIds);
        if (found.isEmpty()) {
            return Map.of();
        }
        var tagged = found.stream().collect(groupingBy(Tagging::tagId, mapping(Tagging::subjectId, toList())));
        var bySubject = new HashMap<String, List<TagSummary>>();
        for (var tag : active()) {
            for (var subjectId : tagged.getOrDefault(tag.id(), List.of())) {
                bySubject.computeIfAbsent(subjectId, id -> new ArrayList<>()).add(tag);
            }
        }
        return bySubject;
    }

    /** Returns the tags that have not ended, sorted by position. */
    @Transactional(readOnly = true)
    public List<TagSummary> active() {
        return tags.active();
    }
}
