package se.budkavle.bot.feature.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.TagSummary;

/** Builds the message that shows those goals and activities of a plan to which people have added a certain tag. */
@Component
class TaggedPlanMessage {

    private static final int MOST_ACTIVITIES = 40;

    private final Goals goals;
    private final Activities activities;
    private final TagLookup tags;

    TaggedPlanMessage(Goals goals, Activities activities, TagLookup tags) {
        this.goals = goals;
        this.activities = activities;
        this.tags = tags;
    }

    Reply of(Plan plan, TagSummary tag) {
        var page = Page.titled("plan.tag.title", tag.title(), plan.title());
        var goalIds = tags.goalIdsOf(tag.id(), plan.id());
        var tagged = goals.findAllByPlanIdOrderByPosition(plan.id()).stream()
                .filter(Goal::isAlive)
                .filter(one -> goalIds.contains(one.id()))
                .toList();
        for (var goal : tagged) {
            page = page.line("plan.tag.goal", Phrase.strong(goal.code()), goal.title());
        }
        var activityIds = tags.activityIdsOf(tag.id(), plan.id());
        var carried = activities.titles(plan.id()).stream()
                .filter(one -> activityIds.contains(one.id()))
                .toList();
        for (var one : carried.subList(0, Math.min(MOST_ACTIVITIES, carried.size()))) {
            page = page.line("plan.tag.activity", Phrase.strong(one.code()), one.title());
        }
        if (carried.size() > MOST_ACTIVITIES) {
            page = page.line("plan.tag.more", carried.size() - MOST_ACTIVITIES);
        }
        return Reply.page(
                tagged.isEmpty() && carried.isEmpty() ? page.line("plan.tag.none", Phrase.command("plan tag")) : page);
    }
}
