package se.budkavle.bot.feature.judgement;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.GoalJudgements;
import se.budkavle.storage.judgement.GoalVerdict;
import se.budkavle.storage.plan.Goal;

/**
 * Builds the form in which a coordinator of a network in the goal's area, or an administrator, judges whether the goal
 * can be reached. The fields of the form are already filled in with the latest judgement.
 */
@Component
class JudgementForm {

    static final String STORE = "judgement:judged";
    static final String VERDICT = "verdict";
    static final String REASON = "reason";

    private final GoalJudgements judgements;

    JudgementForm(GoalJudgements judgements) {
        this.judgements = judgements;
    }

    Form of(Goal goal) {
        var latest = judgements.latestOf(goal.id());
        return new Form(
                Press.id(STORE, goal.id(), latest.map(GoalJudgement::revision).orElse(0)),
                Phrase.of("judgement.form", goal.code(), goal.title()),
                List.of(
                        new Form.RadioGroup(
                                VERDICT,
                                Phrase.of("judgement.form.verdict"),
                                Arrays.stream(GoalVerdict.values())
                                        .map(one -> new Form.Option(one.name(), Phrase.of("state." + one)))
                                        .toList(),
                                latest.map(one -> one.verdict().name()).orElse(""),
                                true),
                        new Form.TextInput(
                                REASON,
                                Phrase.of("judgement.form.reason"),
                                Phrase.of("judgement.form.reason.hint"),
                                latest.map(GoalJudgement::reason).orElse(""),
                                true,
                                true,
                                GoalJudgement.LONGEST_REASON)));
    }
}
