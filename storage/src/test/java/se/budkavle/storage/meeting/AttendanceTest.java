package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.meeting.Attendance.Answer;

class AttendanceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Attendance unanswered = Attendance.unanswered("meeting", "member");

    @Test
    void onlyTheAnswerYesMeansThatThePersonIsComing() {
        assertThat(unanswered.isAnswered()).isFalse();
        assertThat(unanswered.isComing()).isFalse();
        for (var answer : Answer.values()) {
            var answered = unanswered.answered(answer, "member", NOW);
            assertThat(answered.isAnswered()).isTrue();
            assertThat(answered.isComing()).isEqualTo(answer == Answer.YES);
        }
    }

    @Test
    void aMemberWhoAnswersAgainIsNoLongerReplacedByTheSubstitute() {
        var replaced = unanswered.replacedBy("substitute", "coordinator", NOW);
        assertThat(replaced.answer()).isEqualTo(Answer.SUBSTITUTE);
        assertThat(replaced.substituteId()).isEqualTo("substitute");
        assertThat(replaced.answeredBy()).isEqualTo("coordinator");
        assertThat(replaced.answered(Answer.YES, "member", NOW))
                .isEqualTo(unanswered.answered(Answer.YES, "member", NOW));
    }

    @Test
    void presenceAtAMeetingCanBeRecordedWhateverThePersonAnswered() {
        var replaced = unanswered.replacedBy("substitute", "member", NOW);
        assertThat(replaced.wasPresent(true).present()).isTrue();
        assertThat(replaced.wasPresent(false).present()).isFalse();
        assertThat(replaced.wasPresent(true))
                .usingRecursiveComparison()
                .ignoringFields("present")
                .isEqualTo(replaced);
        assertThat(unanswered.wasPresent(true).isAnswered()).isFalse();
    }

    @Test
    void aLaterAnswerDoesNotChangeTheRecordedPresence() {
        var there = unanswered.wasPresent(true);
        assertThat(there.answered(Answer.NO, "member", NOW).present()).isTrue();
        assertThat(there.replacedBy("substitute", "member", NOW).present()).isTrue();
    }
}
