package se.budkavle.bot.view.tag;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.tag.TagSummary;
import se.budkavle.storage.tag.Tagging;
import se.budkavle.storage.tag.Taggings;

/**
 * Adds tags to goals, activities, decisions and agenda items, and removes tags from them. The caller must have checked
 * the rights.
 */
@Component
public class TagRecorder {

    private final Taggings taggings;
    private final AuditLog audit;
    private final Clock clock;

    TagRecorder(Taggings taggings, AuditLog audit, Clock clock) {
        this.taggings = taggings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores a tag of a goal, activity, decision or agenda item, and returns true. If the tag is already stored, stores
     * nothing and returns false.
     *
     * @param by the id of the person who adds the tag
     */
    @Transactional
    public boolean add(TagSummary tag, Tagging.Subject kind, String subjectId, String by) {
        if (taggings.findByTagIdAndSubjectKindAndSubjectId(tag.id(), kind, subjectId)
                .isPresent()) {
            return false;
        }
        taggings.save(Tagging.of(tag.id(), kind, subjectId, clock.instant()));
        audit.save(AuditEntry.of(by, "tag.add", subjectId, tag.id(), clock.instant()));
        return true;
    }

    /**
     * Removes a tag from a goal, activity, decision or agenda item, and returns true. Returns false if the tag is not
     * stored.
     *
     * @param by the id of the person who removes the tag
     */
    @Transactional
    public boolean remove(TagSummary tag, Tagging.Subject kind, String subjectId, String by) {
        var known = taggings.findByTagIdAndSubjectKindAndSubjectId(tag.id(), kind, subjectId);
        if (known.isEmpty()) {
            return false;
        }
        taggings.delete(known.get());
        audit.save(AuditEntry.of(by, "tag.remove", subjectId, tag.id(), clock.instant()));
        return true;
    }
}
