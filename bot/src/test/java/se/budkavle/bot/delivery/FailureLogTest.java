package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.storage.delivery.Delivery;

/**
 * Tests that repeated failures of one kind for the same addressee are logged once. The log also shows the first success
 * after a failure, and each failure of another kind or after a success.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureLogTest {

    private final FailureLog failures = new FailureLog();

    @Test
    void theSameFailureForTheSameAddresseeIsLoggedOnce(CapturedOutput output) {
        for (int i = 0; i < 100; i++) {
            failures.failed(to("1"), "UNREACHABLE", "closed");
        }
        assertThat(warnings(output)).singleElement().asString().contains("UNREACHABLE closed");
    }

    @Test
    void failuresOfDifferentAddresseesOrKindsAreEachLogged(CapturedOutput output) {
        failures.failed(to("1"), "LATER", "too slow");
        failures.failed(to("2"), "LATER", "too slow");
        failures.failed(to("1"), "GONE", "deleted");
        failures.failed(to("1"), "LATER", "too slow");
        assertThat(warnings(output)).hasSize(4);
    }

    @Test
    void aSuccessIsLoggedWithTheNumberOfEarlierFailures(CapturedOutput output) {
        failures.failed(to("1"), "LATER", "too slow");
        failures.failed(to("1"), "LATER", "too slow");
        failures.succeeded(to("2"));
        failures.succeeded(to("1"));
        failures.succeeded(to("1"));
        assertThat(output.getOut().lines().filter(line -> line.contains("succeeded after")))
                .singleElement()
                .asString()
                .contains("2 failures", "LATER");
        failures.failed(to("1"), "LATER", "too slow");
        assertThat(warnings(output)).hasSize(2);
    }

    @Test
    void beyondTenThousandAddresseesTheOldestFailureIsForgottenFirst(CapturedOutput output) {
        failures.failed(to("first"), "LATER", "too slow");
        failures.failed(to("second"), "LATER", "too slow");
        for (int other = 2; other < 10_000; other++) {
            failures.failed(to(String.valueOf(other)), "LATER", "too slow");
        }
        failures.failed(to("first"), "LATER", "too slow");
        assertThat(warnings(output)).as("all 10,000 are remembered").hasSize(10_000);
        failures.failed(to("one more"), "LATER", "too slow");
        failures.failed(to("first"), "LATER", "too slow");
        failures.failed(to("second"), "LATER", "too slow");
        assertThat(warnings(output)).as("the second was forgotten").hasSize(10_002);
    }

    private static List<String> warnings(CapturedOutput output) {
        return output.getOut().lines().filter(line -> line.contains("WARN")).toList();
    }

    private static Delivery to(String channel) {
        return Delivery.of("key", "composer", "subject", channel, MovableClock.START, MovableClock.START);
    }
}
