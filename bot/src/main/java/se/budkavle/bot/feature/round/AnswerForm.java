package se.budkavle.bot.feature.round;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Question;

/**
 * Builds the modal form in which a person answers one question of a status round. The form's fields are the activity's
 * state (such as on track), the cause, the measure, the need for help, and a comment.
 */
@Component
class AnswerForm {

    private static final String STATE = "state";
    private static final String CAUSE = "cause";
    private static final String MEASURE = "measure";
    private static final String HELP = "help";
    private static final String COMMENT = "comment";

    private final AnswerRecorder recorder;
    private final RoundRecordNames names;

    AnswerForm(AnswerRecorder recorder, RoundRecordNames names) {
        this.recorder = recorder;
        this.names = names;
    }

    /**
     * Returns the form, in which the question's current answer is already filled in. If the question is unanswered,
     * fills in the texts of the latest answer from another status round, but only if that answer has the given
     * {@code state}.
     *
     * @param state the state that is selected when the form opens, such as "on track"; null for the state of the
     *     current answer
     */
    Form of(String id, Question question, @Nullable ActivityState state) {
        var last = recorder.last(question).filter(answer -> question.isAnswered() || answer.state() == state);
        var chosen = state == null ? question.state() : state;
        return new Form(
                id,
                Phrase.of(
                        "round.form.title",
                        names.activity(question).code(),
                        names.activity(question).title()),
                List.of(
                        new Form.RadioGroup(
                                STATE,
                                Phrase.of("round.form.state"),
                                Arrays.stream(ActivityState.values())
                                        .map(one -> new Form.Option(one.name(), RoundRecordNames.state(one)))
                                        .toList(),
                                chosen == null ? "" : chosen.name(),
                                true),
                        text(CAUSE, last, Answer::cause),
                        text(MEASURE, last, Answer::measure),
                        text(HELP, last, Answer::help),
                        text(COMMENT, last, Answer::comment)));
    }

    private static Form.Field text(String name, Optional<Answer> last, Function<Answer, String> text) {
        return new Form.TextInput(
                name,
                Phrase.of("round.form." + name),
                Phrase.of("round.form." + name + ".hint"),
                last.map(text).orElse(""),
                true,
                false,
                Answer.LONGEST_TEXT);
    }

    /**
     * Returns the number of answers (including corrections) that the question had when the form was opened. The form's
     * custom id contains the number of answers. Returns 0 for an older form whose custom id does not contain the number
     * of answers.
     */
    static int revisionsSeen(PressEvent sent) {
        return sent.reference().size() > 1 && sent.reference(1).matches("\\d{1,9}") ? sent.number(1) : 0;
    }

    static Given read(PressEvent sent) {
        if (sent.field(STATE).isEmpty()) {
            throw new Refusal("round.page.choose");
        }
        return new Given(
                state(sent.field(STATE)),
                sent.field(COMMENT),
                sent.field(CAUSE),
                sent.field(MEASURE),
                sent.field(HELP));
    }

    static ActivityState state(@Nullable String name) {
        return Arrays.stream(ActivityState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
