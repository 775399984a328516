package se.budkavle.storage.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * The result of a vote that led to a decision: how many people voted for, voted against and abstained. The bot does not
 * store how each person voted.
 *
 * @param about the alternatives (motions) between which the meeting voted; null if unknown
 */
@Table("vote_count")
public record VoteCount(
        @Id String id,
        String meetingId,
        String decisionId,
        int ayes,
        int noes,
        int abstentions,
        @Nullable String about,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_ABOUT = 500;

    /**
     * Creates the result of a vote.
     *
     * @param voters the number of people with a right to vote who were present
     * @throws Refusal if there are more votes than voters
     */
    public static VoteCount of(
            String meetingId, String decisionId, Content content, int voters, String by, Instant now) {
        content.requireAtMost(voters);
        return new VoteCount(
                NewId.next(),
                meetingId,
                decisionId,
                content.ayes(),
                content.noes(),
                content.abstentions(),
                content.about(),
                by,
                now,
                0);
    }

    /**
     * Returns a copy of the vote's result with other numbers of votes.
     *
     * @param voters the number of people with a right to vote who were present
     * @throws Refusal if there are more votes than voters
     */
    public VoteCount with(Content content, int voters) {
        content.requireAtMost(voters);
        return new VoteCount(
                id,
                meetingId,
                decisionId,
                content.ayes(),
                content.noes(),
                content.abstentions(),
                content.about(),
                writtenBy,
                writtenAt,
                version);
    }

    public Content content() {
        return new Content(ayes, noes, abstentions, about);
    }

    /** Returns the number of all votes, including abstentions. */
    public int total() {
        return content().total();
    }

    /**
     * Returns whether the result contains more votes than voters. The votes can exceed the voters when people correct
     * the attendance after they have recorded the vote.
     */
    public boolean exceeds(int voters) {
        return total() > voters;
    }

    /**
     * Returns whether this result duplicates {@code earlier}. Duplicates arise when a person submits the same form
     * twice.
     */
    public boolean repeats(VoteCount earlier) {
        return decisionId.equals(earlier.decisionId) && content().equals(earlier.content());
    }

    /**
     * The numbers of votes for and against, and of abstentions.
     *
     * @param about the alternatives (motions) between which the meeting voted; null or blank if unknown
     */
    public record Content(
            int ayes, int noes, int abstentions, @Nullable String about) {

        public Content {
            if (ayes < 0 || noes < 0 || abstentions < 0) {
                throw new IllegalArgumentException("A number of votes is negative");
            }
            if (ayes + noes + abstentions == 0) {
                throw new Refusal("minutes.votes-none");
            }
            about = about == null || InvisibleCharacterFilter.isNone(about)
                    ? null
                    : MinutesTextValidator.required(about, LONGEST_ABOUT);
        }

        private int total() {
            return ayes + noes + abstentions;
        }

        private void requireAtMost(int voters) {
            if (total() > voters) {
                throw new Refusal("minutes.votes-too-many", total(), voters);
            }
        }
    }
}
