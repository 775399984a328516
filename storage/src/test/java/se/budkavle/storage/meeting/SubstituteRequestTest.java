package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.meeting.SubstituteRequest.Outcome;

class SubstituteRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Meeting meeting = meetingIn(Duration.ofDays(3));
    private final SubstituteRequest call = SubstituteRequest.of("member", "substitute", NOW, NOW.plus(DAY), meeting);

    @Test
    void aSubstituteRequestThatHasEndedCannotEndAgain() {
        assertThat(call.outcome()).isEqualTo(Outcome.OPEN);
        var accepted = call.ended(Outcome.ACCEPTED);
        assertThat(accepted.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(accepted)
                .usingRecursiveComparison()
                .ignoringFields("outcome")
                .isEqualTo(call);
        for (var outcome : Outcome.values()) {
            assertRefused(() -> accepted.ended(outcome), "meeting.call-over");
        }
    }

    @Test
    void onlyAnAcceptedSubstituteRequestCanBeReleased() {
        assertRefused(call::released, "meeting.call-over");
        assertRefused(() -> call.ended(Outcome.DECLINED).released(), "meeting.call-over");
        var accepted = call.ended(Outcome.ACCEPTED);
        assertThat(call.stands()).isTrue();
        assertThat(accepted.stands()).isTrue();
        assertThat(accepted.released().outcome()).isEqualTo(Outcome.RELEASED);
        assertThat(accepted.released().stands()).isFalse();
        assertThat(call.ended(Outcome.EXPIRED).stands()).isFalse();
    }

    @Test
    void theTimeToAnswerASubstituteRequestEndsAtTheMeetingAtTheLatest() {
        assertThat(call.until()).isEqualTo(NOW.plus(DAY));
        assertThat(call.askedAt(NOW.plusSeconds(60), NOW.plusSeconds(90), meeting)
                        .until())
                .isEqualTo(NOW.plusSeconds(90));
        var soon = meetingIn(Duration.ofHours(5));
        assertThat(SubstituteRequest.of("member", "substitute", NOW, NOW.plus(DAY), soon)
                        .until())
                .isEqualTo(soon.startsAt());
        assertThat(call.askedAt(NOW, NOW.plus(DAY), soon).until()).isEqualTo(soon.startsAt());
    }

    @Test
    void aSubstituteCanWithdrawOnlyFromAnAcceptedRequest() {
        assertRefused(call::takenBack, "meeting.call-over");
        assertRefused(() -> call.ended(Outcome.EXPIRED).takenBack(), "meeting.call-over");
        var back = call.ended(Outcome.ACCEPTED).takenBack();
        assertThat(back.outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(back.stands()).isFalse();
    }

    @Test
    void movingTheMeetingEarlierShortensTheTimeToAnswerASubstituteRequest() {
        var nearer = meetingIn(Duration.ofHours(5));
        assertThat(call.endingBefore(nearer).until()).isEqualTo(nearer.startsAt());
        assertThat(call.endingBefore(meetingIn(Duration.ofDays(9)))).isEqualTo(call);
    }

    private static Meeting meetingIn(Duration time) {
        return Meeting.plan(
                "network",
                "Möte",
                NOW.plus(time),
                NOW.plus(time).plusSeconds(3600),
                Venue.of(MeetingFormat.DIGITAL, null, null),
                null,
                NOW);
    }
}
