package se.budkavle.bot.round;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Mandate;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Question.Standing;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/** Stores answers, each with the right checked at that moment; no answer is acknowledged that is not stored. */
@Component
class Answering {

    private final Rounds rounds;
    private final Questions questions;
    private final Answers answers;
    private final Networks networks;
    private final Entries audit;
    private final Association association;
    private final Clock clock;

    Answering(Rounds rounds, Questions questions, Answers answers, Networks networks, Entries audit,
            Association association, Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.answers = answers;
        this.networks = networks;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    /** All that this person is asked in open rounds, answered or not, in order. */
    @Transactional(readOnly = true)
    List<Question> askedOf(Mandate mandate) {
        return questions.askedOf(mandate.requirePerson().id(), association.today(clock));
    }

    /** The answer that may be taken over: the last one to the same matter from the same respondent. */
    @Transactional(readOnly = true)
    Optional<Answer> last(Question question) {
        return answers.lastTo(question.activityId(), question.organisationId());
    }

    Question question(String id) {
        return questions.findById(id).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    @Transactional
    Question give(String questionId, Given given, Mandate mandate) {
        var question = question(questionId);
        return store(question, Answer.to(question, given, mandate.requirePerson().id(),
                isOnBehalf(question, mandate), clock.instant()), mandate);
    }

    @Transactional
    Question takeOver(String questionId, Mandate mandate) {
        var question = question(questionId);
        var earlier = last(question).orElseThrow(() -> new Refusal("round.nothing-to-take-over"));
        return store(question, Answer.unchanged(question, earlier, mandate.requirePerson().id(),
                isOnBehalf(question, mandate), clock.instant()), mandate);
    }

    /** Adds a comment to the answer that counts, as a further revision; the rest of it stays. */
    @Transactional
    Question comment(String questionId, String comment, Mandate mandate) {
        var question = question(questionId);
        var earlier = last(question).orElseThrow(() -> new Refusal("round.nothing-to-take-over"));
        return store(question, Answer.to(question,
                new Given(earlier.state(), comment, earlier.cause(), earlier.measure(), earlier.help()),
                mandate.requirePerson().id(), isOnBehalf(question, mandate), clock.instant()), mandate);
    }

    private Question store(Question question, Answer answer, Mandate mandate) {
        var now = clock.instant();
        rounds.findById(question.roundId()).orElseThrow().requireTakingAnswersAt(now);
        // The question first: of two at the same instant, its version sends the later one back to be done again.
        var answered = questions.save(question.answered(answer));
        answers.save(answer);
        audit.save(Entry.of(mandate.requirePerson().id(), answer.onBehalf() ? "round.answer-for" : "round.answer",
                question.id(), question.activityId() + " " + answer.state() + " r" + answer.revision(), now));
        return answered;
    }

    private boolean isOnBehalf(Question question, Mandate mandate) {
        var person = mandate.requirePerson();
        var standings = mandate.memberships().stream().filter(one -> one.networkId() != null)
                .map(one -> new Standing(one.networkId(), one.organisationId(), one.role() == Role.COORDINATOR))
                .toList();
        if (question.isAskedOf(person.id(), standings)) {
            return false;
        }
        mandate.requireCoordinating(networks.findById(question.networkId()).orElseThrow());
        return true;
    }
}
