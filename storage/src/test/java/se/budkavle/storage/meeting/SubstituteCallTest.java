package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.meeting.SubstituteCall.Outcome;

class SubstituteCallTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aCallEndsOnce() {
        var call = SubstituteCall.of("meeting", "member", "substitute", NOW, NOW.plusSeconds(60));
        assertThat(call.outcome()).isEqualTo(Outcome.OPEN);
        var accepted = call.ended(Outcome.ACCEPTED);
        assertThat(accepted.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(accepted).usingRecursiveComparison().ignoringFields("outcome").isEqualTo(call);
        for (var outcome : Outcome.values()) {
            assertRefused(() -> accepted.ended(outcome), "meeting.call-over");
        }
    }
}
