package se.budkavle.storage.round;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what the status rounds, their questions and their activities were at any time. The answers' revisions and the
 * closings decide, so that a report of a past day says what it said on that day.
 */
@Component
@Transactional(readOnly = true)
public class RoundHistory {

    private final Rounds rounds;
    private final FrozenRounds frozen;
    private final Questions questions;
    private final Answers answers;

    RoundHistory(Rounds rounds, FrozenRounds frozen, Questions questions, Answers answers) {
        this.rounds = rounds;
        this.frozen = frozen;
        this.questions = questions;
        this.answers = answers;
    }

    /** Returns the status rounds that were finished at this time, the one that was opened last first. */
    public List<Round> finishedAt(Instant at) {
        var reopenedLater = frozen.reopenings().stream()
                .filter(one -> one.wasClosedAt(at))
                .map(RoundReopening::roundId)
                .collect(Collectors.toSet());
        return rounds.findAllByOrderByOpenedAtDesc().stream()
                .filter(one ->
                        one.isFinished() && !one.requiredClosedAt().isAfter(at) || reopenedLater.contains(one.id()))
                .toList();
    }

    /** Returns the status rounds that took answers at this time, the one that was opened last first. */
    public List<Round> openAt(Instant at) {
        var finished = finishedAt(at);
        return rounds.findAllByOrderByOpenedAtDesc().stream()
                .filter(one -> !one.openedAt().isAfter(at))
                .filter(one -> one.closedAt() == null || one.closedAt().isAfter(at))
                .filter(one -> !finished.contains(one))
                .toList();
    }

    /** Returns the time that a report of the status round shows: when it was closed, or now while it is open. */
    public static Instant shownAt(Round round, Instant now) {
        return round.closedAt() == null ? now : round.closedAt();
    }

    /**
     * Returns the questions of the status round in the plan's order, each with the answer that counted at this time.
     * Answers that came after the status round was closed never count.
     */
    public List<Question> questionsAt(Round round, Instant at) {
        var closedAt = round.closedAt();
        var until = closedAt != null && closedAt.isBefore(at) ? closedAt : at;
        var asked = questions.findAllByRoundIdOrderByPosition(round.id());
        if (asked.stream().noneMatch(one -> one.isAnsweredAfter(until))) {
            return asked;
        }
        var latest = answers.until(round.id(), until).stream()
                .collect(Collectors.toMap(
                        Answer::questionId,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Answer::revision))));
        return asked.stream().map(one -> one.as(latest.get(one.id()))).toList();
    }

    /** Returns the activities of the status round as they were called when it closed, or now while it is open. */
    public List<AskedActivity> activities(Round round) {
        var kept = frozen.frozen(round.id());
        return kept.isEmpty() ? frozen.current(round.id()) : kept;
    }

    /**
     * Returns the activities that were the same matter as one of the status round's when it closed, or that are so now
     * while it is open. Omits activities that the round asks about themselves.
     */
    public List<RoundReference> references(Round round) {
        return frozen.references(round.id());
    }

    /** Returns whether {@link #references} may return any for these status rounds; takes only one query. */
    public boolean mayHaveReferences(Collection<Round> some) {
        return !some.isEmpty()
                && frozen.haveReferences(some.stream().map(Round::id).toList());
    }

    /** Keeps what the activities of the status round are called when it closes, and which are the same matter. */
    @Transactional
    public void close(Round closed) {
        unfreeze(closed);
        frozen.freeze(closed.id());
        frozen.freezeReferences(closed.id());
    }

    /**
     * Keeps from when to when the status round was closed.
     *
     * @param closed the status round before it was opened again
     */
    @Transactional
    public void reopen(Round closed, Instant now) {
        if (closed.isFinished()) {
            frozen.save(RoundReopening.of(closed, now));
        }
        unfreeze(closed);
    }

    private void unfreeze(Round round) {
        frozen.unfreeze(round.id());
        frozen.unfreezeReferences(round.id());
    }
}
