package se.budkavle.bot.feature.plan;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.chat.TypedDate;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.PlanLookup;

/**
 * Slash command that sets the deadline of an activity. If the option {@code date} is omitted, removes the activity's
 * deadline.
 */
@Component
class SetActivityDeadline implements Command {

    private final Suggestions suggestions;
    private final TypedDate dates;
    private final PlanLookup plans;
    private final Activities activities;
    private final Networks networks;
    private final Rights rights;
    private final AuditLog audit;
    private final Association association;
    private final Clock clock;

    SetActivityDeadline(
            Suggestions suggestions,
            TypedDate dates,
            PlanLookup plans,
            Activities activities,
            Networks networks,
            Rights rights,
            AuditLog audit,
            Association association,
            Clock clock) {
        this.suggestions = suggestions;
        this.dates = dates;
        this.plans = plans;
        this.activities = activities;
        this.networks = networks;
        this.rights = rights;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan deadline")
                .asking("activity", Kind.TEXT, suggestions::activities)
                .perhaps("date", Kind.TEXT, dates)
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
        var day = call.perhapsText("date")
                .map(typed -> dates.read(typed, call.caller().locale()))
                .orElse(null);
        var dated = activity.dueByChoice(day);
        if (!dated.equals(activity)) {
            activities.save(dated);
            activities.keepDeadlines(activity.planId(), clock.instant());
            audit.save(AuditEntry.of(
                    rights.personId(call.caller()),
                    "plan.deadline",
                    activity.id(),
                    day == null ? "none" : day.toString(),
                    clock.instant()));
        }
        return day == null
                ? Reply.of("plan.deadline.removed", plans.codeOf(activity), activity.title())
                : Reply.of(key(day), plans.codeOf(activity), activity.title(), day);
    }

    private String key(LocalDate day) {
        return day.isBefore(association.today(clock)) ? "plan.deadline.passed" : "plan.deadline.set";
    }
}
