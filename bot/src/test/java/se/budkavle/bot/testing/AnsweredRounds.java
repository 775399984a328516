package se.budkavle.bot.testing;

import java.time.Instant;
import se.budkavle.storage.NewId;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/** Stores status rounds about the activities of {@link SmallPlan}, with questions and answers. */
public final class AnsweredRounds {

    private final Workplace work;

    public AnsweredRounds(Workplace work) {
        this.work = work;
    }

    /** Stores a status round that was closed two minutes after it was opened. */
    public Round closed(String period, Instant opened) {
        return work.get(Rounds.class).save(opened(period, opened).close(opened.plusSeconds(120)));
    }

    /** Returns an open status round without storing it. */
    public Round opened(String period, Instant opened) {
        return Round.open(
                "2026",
                period,
                opened.plusSeconds(60),
                opened.plusSeconds(60),
                SmallAssociation.COMMON_ROOM,
                person("Samordnare miljö").id(),
                opened);
    }

    /**
     * Stores a question and its answer.
     *
     * @param organisation the organisation that is asked; null for the network's coordinator
     * @param state the reported state; null for no answer
     */
    public Question asks(Round round, String code, String network, String organisation, ActivityState state) {
        var question = work.get(Questions.class)
                .save(new Question(
                        NewId.next(),
                        round.id(),
                        "2026-" + code,
                        network,
                        null,
                        organisation,
                        0,
                        null,
                        null,
                        null,
                        0,
                        0));
        if (state == null) {
            return question;
        }
        return answers(
                question,
                state.needsExplanation()
                        ? new Answer.Given(state, null, "Ingen personal", "Vi anställer", "En jurist")
                        : Answer.Given.of(state),
                round.openedAt());
    }

    /** Stores an answer or a correction. */
    public Question answers(Question question, Answer.Given given, Instant at) {
        var answer = work.get(Answers.class)
                .save(Answer.to(question, given, person("Socialchef Timrå").id(), false, at));
        return work.get(Questions.class).save(question.answered(answer));
    }

    public Person person(String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
