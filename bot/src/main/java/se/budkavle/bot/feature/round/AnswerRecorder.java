package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.bot.rights.RoundRights.Answerer;
import se.budkavle.bot.web.AnswerSource;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.AskedQuestionLookup;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/**
 * Stores answers to the questions of a status round. Throws a refusal if the person may not answer the question, or if
 * the status round is closed.
 */
@Component
class AnswerRecorder {

    private final Rounds rounds;
    private final Questions questions;
    private final AskedQuestionLookup askedQuestions;
    private final Answers answers;
    private final People people;
    private final Rights rights;
    private final RoundRights roundRights;
    private final LivePosts posts;
    private final HelpRequestRecorder helpRequests;
    private final AuditLog audit;
    private final Association association;
    private final Clock clock;

    AnswerRecorder(
            Rounds rounds,
            Questions questions,
            AskedQuestionLookup askedQuestions,
            Answers answers,
            People people,
            Rights rights,
            RoundRights roundRights,
            LivePosts posts,
            HelpRequestRecorder helpRequests,
            AuditLog audit,
            Association association,
            Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.askedQuestions = askedQuestions;
        this.answers = answers;
        this.people = people;
        this.rights = rights;
        this.roundRights = roundRights;
        this.posts = posts;
        this.helpRequests = helpRequests;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    /** Returns all questions that the user is asked in open status rounds, answered or unanswered, in display order. */
    @Transactional(readOnly = true)
    List<Question> askedOf(Caller caller) {
        return askedQuestions.of(rights.personId(caller), association.today(clock));
    }

    /**
     * Returns the question's current answer. If the question is unanswered, returns the latest answer from another
     * status round about the same activity and organisation. Returns empty if the activity and organisation have no
     * answer in any status round.
     */
    @Transactional(readOnly = true)
    Optional<Answer> last(Question question) {
        return question.isAnswered()
                ? answers.findByQuestionIdAndRevision(question.id(), question.revisions())
                : answers.lastToOthers(question.id(), question.activityId(), question.organisationId());
    }

    /**
     * Returns the question with this id. Throws a refusal if the question does not exist, if the user may not answer
     * it, or if its status round is closed.
     */
    Question answerable(String id, Caller caller) {
        var question = question(id);
        roundRights.requireAnswering(caller, question);
        rounds.findById(question.roundId()).orElseThrow().requireTakingAnswersAt(clock.instant());
        return question;
    }

    private Question question(String id) {
        return questions.findById(id).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    /**
     * Returns whether another person has answered the question since the question was shown to the user.
     *
     * @param revisionsSeen the number of the question's answers, including corrections, when the question was shown
     */
    boolean isAnsweredSince(Question question, int revisionsSeen, Caller caller) {
        return question.isAnswered()
                && question.revisions() != revisionsSeen
                && !question.requiredAnsweredBy().equals(rights.personId(caller));
    }

    /**
     * Returns whether somebody other than the user gave the question's current answer after the time {@code shownAt}.
     */
    boolean isAnsweredByAnotherSince(Question question, Instant shownAt, Caller caller) {
        return question.isAnswered()
                && Objects.requireNonNull(question.answeredAt(), "it is answered")
                        .isAfter(shownAt)
                && !question.requiredAnsweredBy().equals(rights.personId(caller));
    }

    private void requireNotAnsweredSince(Question question, int revisionsSeen, Caller caller) {
        if (isAnsweredSince(question, revisionsSeen, caller)) {
            throw Refusal.changedMeanwhile(
                    "round.since.form",
                    people.findById(question.requiredAnsweredBy())
                            .map(Person::name)
                            .orElse("–"),
                    RoundRecordNames.state(question.state()));
        }
    }

    /**
     * Stores an answer from a modal form. Throws a refusal if another person has answered the question since the form
     * was opened.
     */
    @Transactional
    Question give(String questionId, Given given, int revisionsSeen, Caller caller) {
        var question = question(questionId);
        var by = roundRights.requireAnswering(caller, question);
        requireNotAnsweredSince(question, revisionsSeen, caller);
        return give(question, given, by, AnswerSource.CHAT);
    }

    /**
     * Stores an answer from a button. The caller passes the question as it was when the caller checked it. If another
     * answer is stored in between, the save fails, and the bot handles the press anew and finds that answer.
     */
    @Transactional
    Question give(Question question, Given given, Caller caller) {
        return give(question, given, roundRights.requireAnswering(caller, question), AnswerSource.CHAT);
    }

    @Transactional
    Question give(String questionId, Given given, Caller caller) {
        var question = question(questionId);
        return give(question, given, roundRights.requireAnswering(caller, question), AnswerSource.CHAT);
    }

    /**
     * Answers all of the user's unanswered questions in the network with the same {@code state}, such as "on track".
     * Returns the number of stored answers.
     */
    @Transactional
    int giveAll(String roundId, String networkId, ActivityState state, Caller caller) {
        var open = open(roundId, networkId, caller);
        open.forEach(question ->
                give(question, Given.of(state), roundRights.requireAnswering(caller, question), AnswerSource.CHAT));
        return open.size();
    }

    /**
     * Copies the answers of an earlier status round to the user's unanswered questions in the network. Skips a question
     * if it has no earlier answer, or if its earlier answer has been copied too often. Returns the number of stored
     * answers.
     */
    @Transactional
    int takeOverAll(String roundId, String networkId, Caller caller) {
        var open = open(roundId, networkId, caller).stream()
                .filter(this::canBeTakenOver)
                .toList();
        open.forEach(question -> takeOver(question, roundRights.requireAnswering(caller, question), AnswerSource.CHAT));
        return open.size();
    }

    /** Throws a refusal if the status round is closed, or if it asks the user no question in this network. */
    void requireAskedIn(String roundId, String networkId, Caller caller) {
        var round = rounds.findById(roundId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        round.requireTakingAnswersAt(clock.instant());
        if (askedOf(caller).stream().noneMatch(question -> question.isOf(roundId, networkId))) {
            throw new Refusal("round.page.not-asked");
        }
    }

    private List<Question> open(String roundId, String networkId, Caller caller) {
        return askedOf(caller).stream()
                .filter(question -> question.isOf(roundId, networkId) && !question.isAnswered())
                .toList();
    }

    boolean canBeTakenOver(Question question) {
        return last(question).filter(Answer::canBeTakenOver).isPresent();
    }

    /**
     * Stores an answer from the web page. Throws a refusal if the person is not asked the question. The caller passes
     * the question instead of its id, which saves a database query.
     */
    @Transactional
    Question give(Question question, Given given, String personId) {
        return give(question, given, roundRights.requireAsked(personId, question), AnswerSource.PAGE);
    }

    private Question give(Question question, Given given, Answerer by, AnswerSource way) {
        return store(question, Answer.to(question, given, by.person().id(), by.onBehalf(), clock.instant()), way);
    }

    /**
     * Answers the question with a copy of the answer from an earlier status round. If the question already has an
     * answer, returns the question unchanged. The caller passes the question as it was when the caller checked it; see
     * {@code give}.
     */
    @Transactional
    Question takeOver(Question question, Caller caller) {
        return takeOver(question, roundRights.requireAnswering(caller, question), AnswerSource.CHAT);
    }

    /**
     * Copies the answer of an earlier status round to this question at a person's request on the web page. Throws a
     * refusal if the person is not asked the question. The caller passes the question instead of its id, which saves a
     * database query.
     */
    @Transactional
    Question takeOver(Question question, String personId) {
        return takeOver(question, roundRights.requireAsked(personId, question), AnswerSource.PAGE);
    }

    private Question takeOver(Question question, Answerer by, AnswerSource way) {
        return question.isAnswered()
                ? question
                : store(
                        question,
                        Answer.unchanged(
                                question, earlier(question), by.person().id(), by.onBehalf(), clock.instant()),
                        way);
    }

    /**
     * Stores a new answer that consists of the current answer and this comment. If the question is unanswered, uses the
     * latest answer from another status round instead. Throws a refusal if there is no answer to comment on, or if
     * another person has answered the question since the form was opened.
     */
    @Transactional
    Question comment(String questionId, String comment, int revisionsSeen, Caller caller) {
        var question = question(questionId);
        var by = roundRights.requireAnswering(caller, question);
        requireNotAnsweredSince(question, revisionsSeen, caller);
        return comment(question, comment, by, AnswerSource.CHAT);
    }

    /**
     * Stores a new answer that consists of the current answer and this comment from the web page. If the question is
     * unanswered, uses the latest answer from another status round instead. Throws a refusal if there is no answer to
     * comment on, or if the person is not asked the question. The caller passes the question instead of its id, which
     * saves a database query.
     */
    @Transactional
    Question comment(Question question, String comment, String personId) {
        return comment(question, comment, roundRights.requireAsked(personId, question), AnswerSource.PAGE);
    }

    private Question comment(Question question, String comment, Answerer by, AnswerSource way) {
        var earlier = earlier(question);
        return give(
                question,
                new Given(earlier.state(), comment, earlier.cause(), earlier.measure(), earlier.help()),
                by,
                way);
    }

    private Answer earlier(Question question) {
        return last(question).orElseThrow(() -> new Refusal("round.nothing-to-take-over"));
    }

    private Question store(Question question, Answer answer, AnswerSource way) {
        var now = clock.instant();
        rounds.findById(question.roundId()).orElseThrow().requireTakingAnswersAt(now);
        if (question.isAnswered() && last(question).filter(answer::repeats).isPresent()) {
            return question;
        }
        // Saves the question's row before the answer. If two answers arrive at the same time, the row's version number
        // makes the second save fail, and the bot retries the second answer.
        var answered = questions.save(question.answered(answer));
        answers.save(answer);
        helpRequests.follow(answered, answer);
        audit.save(AuditEntry.of(
                answer.answeredBy(),
                answer.onBehalf() ? "round.answer-for" : "round.answer",
                question.id(),
                way.told(question.activityId() + " " + answer.state() + " r" + answer.revision()),
                now));
        posts.refresh(RoundDeliveryKeys.opening(question.roundId(), question.networkId()));
        return answered;
    }
}
