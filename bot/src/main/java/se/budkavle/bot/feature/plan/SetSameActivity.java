package se.budkavle.bot.feature.plan;

import java.time.Clock;
import java.util.List;
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
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivitySummary;
import se.budkavle.storage.plan.PlanLookup;

/**
 * Slash command that marks an activity as the same work as another activity of the same plan, usually under another
 * goal. Status rounds then ask only about the other activity. Without the option {@code project}, the command removes
 * the mark, so that status rounds ask about both again.
 */
@Component
class SetSameActivity implements Command {

    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final Activities activities;
    private final Networks networks;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    SetSameActivity(
            Suggestions suggestions,
            PlanLookup plans,
            Activities activities,
            Networks networks,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.plans = plans;
        this.activities = activities;
        this.networks = networks;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan same")
                .asking("activity", Kind.TEXT, suggestions::activities)
                .perhaps("project", Kind.TEXT, suggestions::activities)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var activity = plans.activity(call.text("activity"));
        if (activity.networkId() == null) {
            rights.requireAdministrator(call.caller());
        } else {
            rights.requireCoordinating(
                    call.caller(), networks.findById(activity.networkId()).orElseThrow());
        }
        var project = call.perhapsText("project").map(plans::activity);
        var referring = activity.sameByChoice(project.orElse(null));
        if (!referring.equals(activity)) {
            project.ifPresent(one -> hold(activity, one));
            activities.save(referring);
            audit.save(AuditEntry.of(
                    rights.personId(call.caller()),
                    "plan.same",
                    activity.id(),
                    project.map(Activity::id).orElse("none"),
                    clock.instant()));
        }
        return project.map(one ->
                        Reply.of("plan.same.set", plans.codeOf(activity), activity.title(), one.code(), one.title()))
                .orElseGet(() -> Reply.of("plan.same.removed", plans.codeOf(activity), activity.title()));
    }

    /**
     * Throws a {@code Refusal} if other activities refer to {@code activity}. Saves {@code project} without changes,
     * which increases its version number. Because of the new version number, a simultaneous transaction that makes
     * {@code project} refer to another activity fails.
     */
    private void hold(Activity activity, Activity project) {
        var referring = activities.sameAs(List.of(activity.id()));
        if (!referring.isEmpty()) {
            throw new Refusal(
                    "plan.same.referred-to",
                    activity.code(),
                    NameJoiner.of(referring.stream().map(ActivitySummary::code)));
        }
        activities.save(project);
    }
}
