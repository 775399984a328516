package se.budkavle.storage.round;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a status round says about the time before it.
 *
 * @param comparison the comparison with the latest comparable status round; empty if there is none
 * @param gap the status round right before it, if that one cannot be compared with; empty otherwise
 */
public record RoundTrend(Optional<RoundComparison> comparison, Optional<Gap> gap) {

    /** An earlier status round that cannot be compared with, and why. */
    public record Gap(Round before, SeriesBreak why) {}

    /**
     * Returns the ids of the organisations that were asked in the comparable earlier status round but in none of these
     * questions, for example because a municipality has left.
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
