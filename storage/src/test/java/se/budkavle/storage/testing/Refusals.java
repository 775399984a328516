package se.budkavle.storage.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import se.budkavle.storage.Refusal;

/** Assertion that code throws a {@code Refusal}, the exception whose message is shown to users. */
public final class Refusals {

    private Refusals() {}

    /**
     * Asserts that {@code act} throws a {@code Refusal} with this message key and these arguments.
     *
     * @param reason the message key
     * @param arguments the arguments of the message, in order
     */
    public static void assertRefused(ThrowingCallable act, String reason, Object... arguments) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.arguments()).containsExactly(arguments);
    }
}
