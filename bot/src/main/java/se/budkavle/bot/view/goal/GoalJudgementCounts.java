package se.budkavle.bot.view.goal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.GoalJudgements;

/**
 * Finds the judgements of goals that applied at a given time. Counts how many goals have each judgement, and how many
 * goals nobody had judged.
 */
@Component
public class GoalJudgementCounts {

    private final GoalJudgements judgements;

    GoalJudgementCounts(GoalJudgements judgements) {
        this.judgements = judgements;
    }

    /**
     * Returns a map from the ids of goals to the judgements that applied at the given time. The map omits goals that
     * nobody had judged at that time.
     */
    public Map<String, GoalJudgement> inForceAt(Collection<String> goalIds, Instant at) {
        return goalIds.isEmpty()
                ? Map.of()
                : judgements.inForceAt(goalIds, at).stream()
                        .collect(Collectors.toMap(GoalJudgement::goalId, Function.identity()));
    }

    /** Counts how many of these goals have each judgement, and how many goals nobody has judged. */
    public static MarkCounts of(String label, List<String> goalIds, Map<String, GoalJudgement> inForce) {
        return MarkCounts.of(
                label,
                GoalMarks.verdicts(),
                goalIds.stream()
                        .map(id -> GoalMarks.of(
                                Optional.ofNullable(inForce.get(id)).map(GoalJudgement::verdict)))
                        .toList());
    }
}
