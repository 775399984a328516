package se.budkavle.storage.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.budkavle.storage.Refusal;

/**
 * The progress of the adjustment (confirmation) of a meeting's formal minutes by the two adjusters.
 *
 * @param adjusters the two people who adjust them
 * @param adjusted who has adjusted the latest edition
 */
public record AdjustingState(Minutes minutes, List<Adjuster> adjusters, List<Adjusting> adjusted) {

    public AdjustingState {
        adjusted = adjusted.stream()
                .filter(one -> one.edition() == minutes.edition())
                .toList();
    }

    /**
     * Returns the adjusters who have not confirmed the latest edition. Returns an empty list while the minutes are
     * open.
     */
    public List<Adjuster> missing() {
        return minutes.isFinished()
                ? adjusters.stream().filter(one -> !isAdjusted(one.part())).toList()
                : List.of();
    }

    /** Returns whether both adjusters have confirmed the latest edition. */
    public boolean isComplete() {
        return !adjusters.isEmpty() && adjusters.stream().allMatch(one -> isAdjusted(one.part()));
    }

    public boolean isMissing(String personId) {
        return missing().stream().anyMatch(one -> one.personId().equals(personId));
    }

    /**
     * Creates the record that the person has adjusted (confirmed) the latest edition. Returns empty if the person has
     * already done so.
     *
     * @param seen the number of the edition that the person saw
     */
    public Optional<Adjusting> adjustedBy(String personId, int seen, Instant now) {
        var adjuster = requireAdjuster(personId, seen);
        return isAdjusted(adjuster.part())
                ? Optional.empty()
                : Optional.of(Adjusting.of(minutes, adjuster.part(), personId, now));
    }

    /**
     * Creates the person's comment on the latest edition. Throws a refusal if the person has already confirmed that
     * edition.
     */
    public AdjusterComment commentedBy(String personId, int seen, String text, Instant now) {
        return AdjusterComment.of(minutes, requireCommenting(personId, seen).part(), personId, text, now);
    }

    /**
     * Throws a refusal unless the person may comment on the displayed edition: the person is an adjuster, and has not
     * confirmed it yet.
     */
    public Adjuster requireCommenting(String personId, int seen) {
        var adjuster = requireAdjuster(personId, seen);
        if (isAdjusted(adjuster.part())) {
            throw new Refusal("minutes.adjust-done");
        }
        return adjuster;
    }

    /** Throws a refusal unless the person is one of the two adjusters. */
    public Adjuster requireAdjuster(String personId) {
        return adjusters.stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst()
                .orElseThrow(() -> new Refusal("minutes.adjust-not-you"));
    }

    private Adjuster requireAdjuster(String personId, int seen) {
        var adjuster = requireAdjuster(personId);
        if (!minutes.isFinished()) {
            throw new Refusal("minutes.adjust-reopened");
        }
        if (seen != minutes.edition()) {
            throw new Refusal("minutes.adjust-newer", minutes.edition());
        }
        return adjuster;
    }

    public boolean isAdjusted(AdjusterPart part) {
        return adjusted.stream().anyMatch(one -> one.part() == part);
    }
}
