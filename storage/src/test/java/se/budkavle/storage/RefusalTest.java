package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void aRefusalExceptionHasAReasonAndArguments() {
        var refusal = new Refusal("round.closed", "T1 2026", 3);
        assertThat(refusal.reason()).isEqualTo("round.closed");
        assertThat(refusal.arguments()).containsExactly("T1 2026", 3);
    }

    @Test
    void aRefusalExceptionHasNoStackTrace() {
        assertThat(new Refusal("round.closed").getStackTrace()).isEmpty();
    }
}
