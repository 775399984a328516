package se.budkavle.storage.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import se.budkavle.storage.Refusal;

/** Asserts that a rule throws a refusal. */
public final class Refusals {

    private Refusals() {}

    /** @param arguments the arguments of the refusal, in order */
    public static void assertRefused(ThrowingCallable act, String reason, Object... arguments) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.arguments()).containsExactly(arguments);
    }
}
