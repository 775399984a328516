package se.budkavle.bot.feature.judgement;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.GoalJudgements;
import se.budkavle.storage.judgement.GoalVerdict;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;

/**
 * Stores the judgements of goals: people judge whether a goal can be reached. Keeps the earlier judgements of a goal as
 * history.
 */
@Component
class JudgementRecorder {

    private final GoalJudgements judgements;
    private final RoundHistory history;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    JudgementRecorder(GoalJudgements judgements, RoundHistory history, People people, AuditLog audit, Clock clock) {
        this.judgements = judgements;
        this.history = history;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores the judgement. Stores nothing if the new judgement equals the latest judgement of the goal. Throws a
     * refusal if the goal has been judged since the form was opened.
     *
     * @param revisionSeen the number of judgements of the goal when the form was opened
     */
    @Transactional
    void judge(Goal goal, GoalVerdict verdict, String reason, int revisionSeen, Person by) {
        var now = clock.instant();
        var latest = judgements.latestOf(goal.id());
        var judgement = GoalJudgement.of(
                goal.id(),
                latest.map(GoalJudgement::revision).orElse(0) + 1,
                verdict,
                reason,
                history.finishedAt(now).stream().map(Round::id).findFirst().orElse(null),
                by.id(),
                now);
        if (latest.filter(judgement::repeats).isPresent()) {
            return;
        }
        latest.filter(one -> one.revision() != revisionSeen).ifPresent(one -> {
            throw Refusal.changedMeanwhile(
                    "judgement.changed-since",
                    people.findById(one.judgedBy()).map(Person::name).orElse("–"),
                    Phrase.of("state." + one.verdict()));
        });
        judgements.save(judgement);
        audit.save(AuditEntry.of(by.id(), "judgement.set", goal.id(), verdict + " r" + judgement.revision(), now));
    }
}
