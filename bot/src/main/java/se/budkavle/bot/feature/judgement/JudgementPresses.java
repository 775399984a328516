package se.budkavle.bot.feature.judgement;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.goal.GoalButtonIds;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.judgement.GoalVerdict;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;

/**
 * Handles the buttons below a goal, which open the judgement form and show the reasons for the judgement. Also stores
 * the judgement from the submitted form.
 */
@Component
class JudgementPresses implements Presses {

    private final Goals goals;
    private final JudgementForm form;
    private final JudgementRecorder recorder;
    private final GoalReasonsMessage why;
    private final Rights rights;

    JudgementPresses(
            Goals goals, JudgementForm form, JudgementRecorder recorder, GoalReasonsMessage why, Rights rights) {
        this.goals = goals;
        this.form = form;
        this.recorder = recorder;
        this.why = why;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(GoalButtonIds.JUDGE, pressed -> Reply.form(form.of(judged(pressed)))),
                FormPress.of(JudgementForm.STORE, this::store, sent -> form.of(judged(sent))),
                Press.of(GoalButtonIds.WHY, this::why));
    }

    private Reply store(PressEvent sent) {
        var goal = judged(sent);
        recorder.judge(
                goal,
                GoalVerdict.chosen(sent.field(JudgementForm.VERDICT)),
                sent.field(JudgementForm.REASON),
                sent.number(1),
                rights.person(sent.caller()));
        return Reply.page(why.of(goal, sent.caller()));
    }

    private Reply why(PressEvent pressed) {
        rights.person(pressed.caller());
        return Reply.page(why.of(goal(pressed), pressed.caller()));
    }

    /** Returns the goal of the pressed button. Throws a refusal if the user may not judge the goal. */
    private Goal judged(PressEvent pressed) {
        var goal = goal(pressed);
        rights.requireJudging(pressed.caller(), goal);
        return goal;
    }

    private Goal goal(PressEvent pressed) {
        return goals.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
