package se.budkavle.storage.judgement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.budkavle.storage.round.ActivityStanding;

/**
 * A verdict about a goal that the program proposes from the answers about the goal's activities. Users see the proposed
 * verdict beside the judgement that a person has made. The worst standing of an activity (such as off track) decides
 * the verdict; no average is computed. The verdict is empty if no question about the activities is answered, or if
 * fewer than half of the questions are answered.
 *
 * @param deciding all standings that lead to the proposed verdict, for example at risk, late and cancelled, even if
 *     only one of these standings occurs; empty if the proposed verdict is REACHABLE, or if too few questions are
 *     answered
 */
public record VerdictProposal(Optional<GoalVerdict> verdict, Set<ActivityStanding> deciding, int answered, int asked) {

    private static final Set<ActivityStanding> HARD = Set.of(ActivityStanding.OFF_TRACK);
    private static final Set<ActivityStanding> PARTLY =
            Set.of(ActivityStanding.AT_RISK, ActivityStanding.LATE, ActivityStanding.CANCELLED);

    /**
     * Computes the proposed verdict. {@code standings} contains one standing, such as off track, for each question
     * about the goal's activities.
     */
    public static VerdictProposal of(Collection<ActivityStanding> standings) {
        int asked = standings.size();
        int answered = (int) standings.stream()
                .filter(one -> one != ActivityStanding.MISSING)
                .count();
        if (answered == 0 || answered * 2 < asked) {
            return new VerdictProposal(Optional.empty(), Set.of(), answered, asked);
        }
        for (var rule : List.of(new Rule(GoalVerdict.HARD, HARD), new Rule(GoalVerdict.PARTLY, PARTLY))) {
            if (standings.stream().anyMatch(rule.standings::contains)) {
                return new VerdictProposal(Optional.of(rule.verdict), rule.standings, answered, asked);
            }
        }
        return new VerdictProposal(Optional.of(GoalVerdict.REACHABLE), Set.of(), answered, asked);
    }

    private record Rule(GoalVerdict verdict, Set<ActivityStanding> standings) {}
}
