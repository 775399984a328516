package se.budkavle.bot.feature.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.plan.Goals;

/** Handles the choice of a goal in the select menu below a plan, and shows that goal with its activities. */
@Component
class ShowGoalPress implements Press {

    private final Goals goals;
    private final PlanMessage pages;
    private final Rights rights;

    ShowGoalPress(Goals goals, PlanMessage pages, Rights rights) {
        this.goals = goals;
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public String act() {
        return PlanMessage.SHOW_GOAL;
    }

    @Override
    public Reply press(PressEvent pressed) {
        var goal = goals.findById(pressed.value()).orElseThrow(() -> new Refusal("chat.unknown-press"));
        return pages.goal(goal, rights.reader(pressed.caller()));
    }
}
