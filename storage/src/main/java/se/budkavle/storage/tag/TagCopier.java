package se.budkavle.storage.tag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies tags from the goals and activities of a plan to the goals and activities of the next year's plan. The class
 * also copies tags from agenda items to the items that continue them.
 */
@Component
public class TagCopier {

    private final Taggings taggings;

    TagCopier(Taggings taggings) {
        this.taggings = taggings;
    }

    /**
     * Copies the tags of a plan's goals and activities. The goals and activities of the new plan keep the tags that
     * they already have.
     *
     * @param followers maps the ids of goals and activities in the earlier plan to the ids of the same goals and
     *     activities in the new plan
     */
    @Transactional
    public void copyPlan(String earlierPlanId, Map<String, String> followers, Instant now) {
        for (var one : taggings.ofPlan(earlierPlanId)) {
            var follower = followers.get(one.subjectId());
            if (follower != null) {
                copy(one, follower, now);
            }
        }
    }

    /** Copies the tags of an agenda item to the item that continues it. */
    @Transactional
    public void copyItem(String fromId, String toId, Instant now) {
        taggings.findAllBySubjectKindAndSubjectIdIn(Tagging.Subject.AGENDA_ITEM, List.of(fromId))
                .forEach(one -> copy(one, toId, now));
    }

    private void copy(Tagging one, String subjectId, Instant now) {
        if (taggings.findByTagIdAndSubjectKindAndSubjectId(one.tagId(), one.subjectKind(), subjectId)
                .isEmpty()) {
            taggings.save(Tagging.of(one.tagId(), one.subjectKind(), subjectId, now));
        }
    }
}
