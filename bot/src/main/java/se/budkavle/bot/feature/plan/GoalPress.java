package se.budkavle.bot.feature.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.plan.Goals;

/** Shows the chosen goal. */
@Component
class GoalPress implements Press {

    static final String ACT = "plan:goal";

    private final Goals goals;
    private final PlanPage pages;
    private final Rights rights;

    GoalPress(Goals goals, PlanPage pages, Rights rights) {
        this.goals = goals;
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return pages.goal(
                goals.findById(pressed.value()).orElseThrow(() -> new Refusal("chat.unknown-press")),
                rights.reading(pressed.caller()));
    }
}
