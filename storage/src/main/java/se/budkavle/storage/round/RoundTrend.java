package se.budkavle.storage.round;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The comparison of a status round with an earlier status round. If the latest earlier round cannot be compared,
 * {@code gap} contains the latest earlier round and the reason.
 *
 * @param comparison the comparison with the latest earlier round that can be compared; empty if there is none
 * @param gap the latest earlier round with questions in at least one of the same networks, if that round cannot be
 *     compared; empty otherwise
 */
public record RoundTrend(Optional<RoundComparison> comparison, Optional<Gap> gap) {

    /** An earlier status round that cannot be compared with this status round, and the reason. */
    public record Gap(Round before, RoundComparisonBreak why) {}

    /**
     * Returns the ids of organisations that got questions in the earlier status round, but get none of the questions in
     * {@code asked}. For example, a municipality that has left the network gets no more questions.
     */
    public Set<String> organisationsGone(Collection<Question> asked) {
        var still = asked.stream().map(Question::organisationId).collect(Collectors.toSet());
        return comparison.stream()
                .flatMap(one -> one.gone().stream())
                .flatMap(one -> Optional.ofNullable(one.organisationId()).stream())
                .filter(id -> !still.contains(id))
                .collect(Collectors.toSet());
    }
}
