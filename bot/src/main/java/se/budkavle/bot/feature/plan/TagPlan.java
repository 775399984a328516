package se.budkavle.bot.feature.plan;

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
import se.budkavle.bot.view.tag.TagRecorder;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.TagSummary;

/** Slash command that gives a goal or an activity a tag, or takes the tag away. */
@Component
class TagPlan implements Command {

    private final Suggestions suggestions;
    private final TagSubjectFinder subjects;
    private final TagLookup tags;
    private final TagRecorder recorder;
    private final Rights rights;

    TagPlan(Suggestions suggestions, TagSubjectFinder subjects, TagLookup tags, TagRecorder recorder, Rights rights) {
        this.suggestions = suggestions;
        this.subjects = subjects;
        this.tags = tags;
        this.recorder = recorder;
        this.rights = rights;
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
        var by = rights.personId(call.caller());
        if (call.isTrue("remove")) {
            boolean removed = recorder.remove(tag, subject.kind(), subject.id(), by);
            return reply(removed ? "plan.tag.removed" : "plan.tag.not-there", tag, subject);
        }
        boolean added = recorder.add(tag, subject.kind(), subject.id(), by);
        return reply(added ? "plan.tag.added" : "plan.tag.there-already", tag, subject);
    }

    private static Reply reply(String key, TagSummary tag, TagSubjectFinder.Subject subject) {
        return Reply.of(key, Phrase.strong(tag.title()), subject.code(), subject.title());
    }
}
