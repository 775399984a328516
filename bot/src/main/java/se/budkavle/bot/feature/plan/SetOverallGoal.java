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
import se.budkavle.bot.view.goal.OverallGoalLines;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.OverallGoalLookup;

/**
 * Slash command that assigns a goal of the current plan to a long-term goal. If the option {@code overall} is omitted,
 * the goal no longer belongs to any long-term goal.
 */
@Component
class SetOverallGoal implements Command {

    private final Suggestions suggestions;
    private final TagSubjectFinder subjects;
    private final OverallGoalLookup overallGoals;
    private final Goals goals;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    SetOverallGoal(
            Suggestions suggestions,
            TagSubjectFinder subjects,
            OverallGoalLookup overallGoals,
            Goals goals,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.subjects = subjects;
        this.overallGoals = overallGoals;
        this.goals = goals;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan overall")
                .asking("goal", Kind.TEXT, suggestions::goals)
                .perhaps("overall", Kind.TEXT, suggestions::overallGoals)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var goal = goals.findById(
                        subjects.goal(call.text("goal"), call.caller()).id())
                .orElseThrow();
        var overall =
                call.perhapsText("overall").map(typed -> overallGoals.among().require(typed, "plan.overall.unknown"));
        overall.filter(one -> one.areaId() != null && !one.areaId().equals(goal.areaId()))
                .ifPresent(one -> {
                    throw new Refusal("plan.overall.other-area", goal.code(), one.title());
                });
        var placed = goal.under(overall.map(OverallGoal::id).orElse(null));
        if (!placed.equals(goal)) {
            goals.save(placed);
            goals.keepOverallGoals(goal.planId(), clock.instant());
            audit.save(AuditEntry.of(
                    rights.personId(call.caller()),
                    "plan.overall",
                    goal.id(),
                    overall.map(OverallGoal::id).orElse("none"),
                    clock.instant()));
        }
        return overall.map(one -> Reply.of("plan.overall.set", goal.code(), goal.title(), OverallGoalLines.name(one)))
                .orElseGet(() -> Reply.of("plan.overall.removed", goal.code(), goal.title()));
    }
}
