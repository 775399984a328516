package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.minutes.Motion.Maker;
import se.budkavle.storage.minutes.VoteCount.Content;

class MotionAndVoteRulesTest {

    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");

    @Test
    void aMotionHasAPersonOnlyIfAPersonMadeTheMotion() {
        var motion = Motion.of("M", "I", Maker.PERSON, "A", " Avslag ", "W", NOW);
        assertThat(motion.text()).isEqualTo("Avslag");
        assertThat(motion.with(Maker.CHAIR, null, " Bifall "))
                .extracting(Motion::maker, Motion::personId, Motion::text, Motion::id)
                .containsExactly(Maker.CHAIR, null, "Bifall", motion.id());
        assertThatThrownBy(() -> motion.with(Maker.CHAIR, null, "x".repeat(Motion.LONGEST_TEXT + 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("minutes.text-length");
        assertThatThrownBy(() -> Motion.of("M", "I", Maker.PERSON, null, "Avslag", "W", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> motion.with(Maker.PREPARATORY, "A", "Avslag"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMotionByTheSamePersonWithTheSameTextAboutTheSameItemIsADuplicate() {
        var motion = Motion.of("M", "I", Maker.PERSON, "A", "Avslag", "W", NOW);
        assertThat(Motion.of("M", "I", Maker.PERSON, "A", "Avslag ", "X", NOW).repeats(motion))
                .isTrue();
        assertThat(Motion.of("M", "J", Maker.PERSON, "A", "Avslag", "W", NOW).repeats(motion))
                .isFalse();
        assertThat(Motion.of("M", "I", Maker.PERSON, "B", "Avslag", "W", NOW).repeats(motion))
                .isFalse();
        assertThat(Motion.of("M", "I", Maker.CHAIR, null, "Avslag", "W", NOW).repeats(motion))
                .isFalse();
        assertThat(Motion.of("M", "I", Maker.PERSON, "A", "Bifall", "W", NOW).repeats(motion))
                .isFalse();
    }

    @Test
    void aVoteCountHasAtLeastOneVoteAndAtMostAsManyVotesAsVoters() {
        var votes = VoteCount.of("M", "D", new Content(2, 1, 1, " "), 4, "W", NOW);
        assertThat(votes)
                .extracting(VoteCount::ayes, VoteCount::noes, VoteCount::abstentions, VoteCount::about)
                .containsExactly(2, 1, 1, null);
        assertThatThrownBy(() -> VoteCount.of("M", "D", new Content(2, 1, 1, null), 3, "W", NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("minutes.votes-too-many");
        assertThatThrownBy(() -> votes.with(new Content(0, 5, 0, null), 4)).isInstanceOf(Refusal.class);
        assertThat(votes.total()).isEqualTo(4);
        assertThat(votes.exceeds(4)).isFalse();
        assertThat(votes.exceeds(3)).as("after the attendance was corrected").isTrue();
        assertThatThrownBy(() -> new Content(0, 0, 0, "Bifall"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("minutes.votes-none");
        assertThatThrownBy(() -> new Content(2, -1, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Content(1, 0, 0, "x".repeat(VoteCount.LONGEST_ABOUT + 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("minutes.text-length");
    }

    @Test
    void aVoteCountWithTheSameDecisionAndNumbersIsADuplicate() {
        var votes = VoteCount.of("M", "D", new Content(2, 1, 0, "Bifall"), 4, "W", NOW);
        assertThat(VoteCount.of("M", "D", new Content(2, 1, 0, " Bifall"), 9, "X", NOW)
                        .repeats(votes))
                .isTrue();
        assertThat(VoteCount.of("M", "E", votes.content(), 4, "W", NOW).repeats(votes))
                .isFalse();
        assertThat(votes.with(new Content(1, 2, 0, "Bifall"), 4).repeats(votes)).isFalse();
        assertThat(votes.with(new Content(2, 1, 1, "Bifall"), 4).repeats(votes)).isFalse();
        assertThat(votes.with(new Content(2, 1, 0, null), 4).repeats(votes)).isFalse();
    }
}
