package se.budkavle.bot.feature.plan;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.storage.tag.Tagging;
import se.budkavle.storage.tag.Taggings;

/** Copies the tags of goals and activities from an earlier plan to a new one. */
@Component
class TagCopier {

    private final Taggings taggings;
    private final Clock clock;

    TagCopier(Taggings taggings, Clock clock) {
        this.taggings = taggings;
        this.clock = clock;
    }

    /**
     * Copies the tags. A goal or activity of the new plan keeps tags that it already has.
     *
     * @param followers the ids of the new goals and activities, by the ids of the corresponding ones in the earlier
     *     plan
     */
    void copy(String earlierPlanId, Map<String, String> followers) {
        for (var one : taggings.ofPlan(earlierPlanId)) {
            var follower = followers.get(one.subjectId());
            if (follower != null
                    && taggings.findByTagIdAndSubjectKindAndSubjectId(one.tagId(), one.subjectKind(), follower)
                            .isEmpty()) {
                taggings.save(Tagging.of(one.tagId(), one.subjectKind(), follower, clock.instant()));
            }
        }
    }
}
