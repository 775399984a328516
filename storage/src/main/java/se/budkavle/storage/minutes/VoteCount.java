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
 * The numbers of a vote that led to a decision. Nobody records who voted how.
 *
 * @param about which motions stood against each other; null if nobody has said so
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
     * Creates the numbers of a vote.
     *
     * @param voters how many people were present with a vote
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
     * Returns a copy with other numbers.
     *
     * @param voters how many people were present with a vote
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

    /** Returns whether these numbers repeat earlier ones, as when a person submits one form twice. */
    public boolean repeats(VoteCount earlier) {
        return decisionId.equals(earlier.decisionId) && content().equals(earlier.content());
    }

    /**
     * How many voted for, voted against and abstained.
     *
     * @param about which motions stood against each other; null or blank for nothing said
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
                    : MinutesText.required(about, LONGEST_ABOUT);
        }

        private void requireAtMost(int voters) {
            if (ayes + noes + abstentions > voters) {
                throw new Refusal("minutes.votes-too-many", ayes + noes + abstentions, voters);
            }
        }
    }
}
