package se.budkavle.storage.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.budkavle.storage.Refusal;

/**
 * The progress of the verification of a meeting's formal minutes by the two verifiers.
 *
 * @param verifiers the two people who verify the minutes
 * @param verified the verifiers' confirmations of the latest edition
 */
public record VerificationState(Minutes minutes, List<Verifier> verifiers, List<Verification> verified) {

    public VerificationState {
        verified = verified.stream()
                .filter(one -> one.edition() == minutes.edition())
                .toList();
    }

    /**
     * Returns the verifiers who have not confirmed the latest edition. Returns an empty list while the minutes are
     * open, because people are still writing or correcting the minutes.
     */
    public List<Verifier> missing() {
        return minutes.isFinished()
                ? verifiers.stream().filter(one -> !isVerified(one.part())).toList()
                : List.of();
    }

    /** Returns whether both verifiers have confirmed the latest edition. */
    public boolean isComplete() {
        return !verifiers.isEmpty() && verifiers.stream().allMatch(one -> isVerified(one.part()));
    }

    public boolean isMissing(String personId) {
        return missing().stream().anyMatch(one -> one.personId().equals(personId));
    }

    /**
     * Creates the row with which the person verifies (confirms) the latest edition. Returns empty if the person has
     * already verified the latest edition.
     *
     * @param seen the number of the edition that the person saw
     */
    public Optional<Verification> verifiedBy(String personId, int seen, Instant now) {
        var verifier = requireVerifier(personId, seen);
        return isVerified(verifier.part())
                ? Optional.empty()
                : Optional.of(Verification.of(minutes, verifier.part(), personId, now));
    }

    /**
     * Creates the person's comment on the latest edition of the minutes. Throws a refusal if the person is no verifier
     * or has already confirmed the edition, or if {@code seen} is not the latest edition.
     */
    public VerifierComment commentedBy(String personId, int seen, String text, Instant now) {
        return VerifierComment.of(minutes, requireCommenting(personId, seen).part(), personId, text, now);
    }

    /**
     * Throws a refusal if the person may not comment on the displayed edition. Only a verifier who has not confirmed
     * the displayed edition yet may comment.
     */
    public Verifier requireCommenting(String personId, int seen) {
        var verifier = requireVerifier(personId, seen);
        if (isVerified(verifier.part())) {
            throw new Refusal("minutes.adjust-done");
        }
        return verifier;
    }

    /**
     * Returns the row that makes the person a verifier. Throws a refusal if the person is not one of the two verifiers.
     */
    public Verifier requireVerifier(String personId) {
        return verifiers.stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst()
                .orElseThrow(() -> new Refusal("minutes.adjust-not-you"));
    }

    private Verifier requireVerifier(String personId, int seen) {
        var verifier = requireVerifier(personId);
        if (!minutes.isFinished()) {
            throw new Refusal("minutes.adjust-reopened");
        }
        if (seen != minutes.edition()) {
            throw new Refusal("minutes.adjust-newer", minutes.edition());
        }
        return verifier;
    }

    public boolean isVerified(VerifierRole part) {
        return verified.stream().anyMatch(one -> one.part() == part);
    }
}
