package se.budkavle.bot.feature.plan;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.Tagging;
import se.budkavle.storage.tag.Taggings;

/** Slash command that gives a goal or an activity a tag, or takes the tag away. */
@Component
class TagPlan implements Command {

    private final Suggestions suggestions;
    private final TagSubjectFinder subjects;
    private final TagLookup tags;
    private final Taggings taggings;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    TagPlan(
            Suggestions suggestions,
            TagSubjectFinder subjects,
            TagLookup tags,
            Taggings taggings,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.subjects = subjects;
        this.tags = tags;
        this.taggings = taggings;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan tag")
                .asking("tag", Kind.TEXT, suggestions::tags)
                .perhaps("goal", Kind.TEXT, suggestions::goals)
                .perhaps("activity", Kind.TEXT, suggestions::activities)
                .perhaps("remove", Kind.BOOLEAN)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var tag = tags.tag(call.text("tag"));
        var goal = call.perhapsText("goal");
        var activity = call.perhapsText("activity");
        if (goal.isPresent() == activity.isPresent()) {
            throw new Refusal("plan.tag.which");
        }
        var subject = goal.isPresent()
                ? subjects.goal(goal.get(), call.caller())
                : subjects.activity(activity.orElseThrow(), call.caller());
        return call.isTrue("remove") ? remove(tag, subject, call) : add(tag, subject, call);
    }

    private Reply add(Tag tag, TagSubjectFinder.Subject subject, Call call) {
        if (taggings.findByTagIdAndSubjectKindAndSubjectId(tag.id(), subject.kind(), subject.id())
                .isPresent()) {
            return reply("plan.tag.there-already", tag, subject);
        }
        taggings.save(Tagging.of(tag.id(), subject.kind(), subject.id(), clock.instant()));
        stored("plan.tag", tag, subject, call);
        return reply("plan.tag.added", tag, subject);
    }

    private Reply remove(Tag tag, TagSubjectFinder.Subject subject, Call call) {
        var known = taggings.findByTagIdAndSubjectKindAndSubjectId(tag.id(), subject.kind(), subject.id());
        if (known.isEmpty()) {
            return reply("plan.tag.not-there", tag, subject);
        }
        taggings.delete(known.get());
        stored("plan.untag", tag, subject, call);
        return reply("plan.tag.removed", tag, subject);
    }

    private static Reply reply(String key, Tag tag, TagSubjectFinder.Subject subject) {
        return Reply.of(key, Phrase.strong(tag.title()), subject.code(), subject.title());
    }

    private void stored(String action, Tag tag, TagSubjectFinder.Subject subject, Call call) {
        audit.save(AuditEntry.of(rights.person(call.caller()).id(), action, subject.id(), tag.id(), clock.instant()));
    }
}
