package se.budkavle.bot.feature.round;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;

/**
 * Stores one answer from the web page of a status round. Throws a refusal if somebody has answered the question since
 * the web page was shown.
 */
@Component
class WebAnswerRecorder {

    private final Questions questions;
    private final AnswerRecorder recorder;
    private final Clock clock;

    WebAnswerRecorder(Questions questions, AnswerRecorder recorder, Clock clock) {
        this.questions = questions;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Stores the answer from the web page. Stores nothing if the question's current answer is an equal answer from the
     * same person, for example because the form was submitted twice.
     */
    @Transactional
    void store(String questionId, String personId, FilledInAnswer filled) {
        var question = questions.findById(questionId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        if (filled.choice() == null) {
            throw new Refusal("round.page.choose");
        }
        if (question.revisions() != filled.seen()) {
            if (isStored(question, personId, filled)) {
                return;
            }
            throw new Refusal("round.page.answered-since");
        }
        if (!filled.isUnchanged()) {
            recorder.give(question, filled.given(AnswerForm.state(filled.choice())), personId);
        } else if (filled.comment() != null) {
            recorder.comment(question, filled.comment(), personId);
        } else {
            recorder.takeOver(question, personId);
        }
    }

    private boolean isStored(Question question, String personId, FilledInAnswer filled) {
        return question.isAnswered()
                && recorder.last(question)
                        .filter(last -> last.answeredBy().equals(personId))
                        .filter(last -> says(question, last, filled))
                        .isPresent();
    }

    private boolean says(Question question, Answer last, FilledInAnswer filled) {
        if (filled.isUnchanged()) {
            return filled.comment() == null
                    ? last.unchanged() > 0
                    : filled.comment().strip().equals(last.comment());
        }
        var given = filled.given(AnswerForm.state(filled.choice()));
        return Answer.to(question, given, last.answeredBy(), false, clock.instant())
                .repeats(last);
    }
}
