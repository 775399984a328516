package se.budkavle.bot.plan;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Completion;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Plans;

/** Finds an activity of the latest plan by code or words, and suggests some. */
@Component
class ActivityCompletion implements Completion {

    private final Plans plans;
    private final Activities activities;

    ActivityCompletion(Plans plans, Activities activities) {
        this.plans = plans;
        this.activities = activities;
    }

    /** The activity with this id or, in the latest plan, this code. */
    Activity find(String typed) {
        return activities.findById(typed).or(() -> latest().stream()
                        .filter(activity -> activity.code().equalsIgnoreCase(typed)).findFirst())
                .filter(Activity::isAlive)
                .orElseThrow(() -> new Refusal("plan.unknown-activity", typed));
    }

    @Override
    public List<Suggestion> matching(String typed, Caller caller) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return latest().stream().filter(Activity::isAlive)
                .filter(activity -> words(activity).toLowerCase(Locale.ROOT).contains(wanted))
                .map(activity -> new Suggestion(words(activity), activity.id())).toList();
    }

    private List<Activity> latest() {
        return plans.findAllByOrderByYearDesc().stream().findFirst()
                .map(plan -> activities.findAllByPlanIdOrderByPosition(plan.id())).orElse(List.of());
    }

    private static String words(Activity activity) {
        return activity.code() + " " + activity.title();
    }
}
