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
 * Reads status rounds and the answers to their questions as they were at an earlier time. Reads the activities of a
 * closed status round as they were when the round closed.
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

    /** Returns the status rounds that were already finished at the given time, most recently opened first. */
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

    /** Returns the status rounds that were open at the given time, most recently opened first. */
    public List<Round> openAt(Instant at) {
        var finished = finishedAt(at);
        return rounds.findAllByOrderByOpenedAtDesc().stream()
                .filter(one -> !one.openedAt().isAfter(at))
                .filter(one -> one.closedAt() == null || one.closedAt().isAfter(at))
                .filter(one -> !finished.contains(one))
                .toList();
    }

    /**
     * Returns the time for which a report shows the data of the status round. For a closed round, this is the time when
     * the round was closed; for an open round, it is {@code now}.
     */
    public static Instant shownAt(Round round, Instant now) {
        return round.closedAt() == null ? now : round.closedAt();
    }

    /**
     * Returns the questions of the status round in the plan's order, each with the answer that was the latest at this
     * time. Ignores answers that were given after the status round was closed.
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

    /**
     * Returns the activities of the status round with the titles, goals and networks that they had when the round
     * closed. For an open status round, returns the activities with their current titles, goals and networks.
     */
    public List<AskedActivity> activities(Round round) {
        var kept = frozen.frozen(round.id());
        return kept.isEmpty() ? frozen.current(round.id()) : kept;
    }

    /**
     * Returns the referring activities, each of which has a reference to an activity of the status round that describes
     * the same work. For a closed status round, returns the referring activities as they were when the round closed.
     * For an open status round, returns the current referring activities. Omits activities about which the status round
     * itself asks questions.
     */
    public List<ReferringActivity> references(Round round) {
        return frozen.references(round.id());
    }

    /**
     * Returns whether {@link #references} may return activities for at least one of these status rounds. The method
     * needs only one database query, but may return true although {@code #references} returns no activities.
     */
    public boolean mayHaveReferences(Collection<Round> some) {
        return !some.isEmpty()
                && frozen.haveReferences(some.stream().map(Round::id).toList());
    }

    /**
     * Stores copies of the status round's activities, and copies of other activities with a reference to one of these
     * activities. Later changes of the plan therefore do not change the closed status round.
     */
    @Transactional
    public void close(Round closed) {
        unfreeze(closed);
        frozen.freeze(closed.id());
        frozen.freezeReferences(closed.id());
    }

    /**
     * Stores the time span in which the status round was closed. Stores no time span if the status round was cancelled.
     * Deletes the copies that {@link #close} has stored.
     *
     * @param closed the status round as it was before it was opened again
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
