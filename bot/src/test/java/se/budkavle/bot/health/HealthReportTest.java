package se.budkavle.bot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HealthReportTest {

    @Test
    void aPartWhoseHealthCheckThrowsIsReportedAsDown(CapturedOutput output) {
        var part = new FailingPart();
        var report = report(part);
        assertThat(report.isUp()).isFalse();
        assertThat(report.parts().get("failing").getDetails()).containsEntry("reason", "unknown");
        assertThat(output.getOut().split("The health of failing cannot be read", -1))
                .hasSize(2);
        assertThat(output.getOut()).contains("IllegalStateException: no answer");
        part.fails = false;
        assertThat(report.isUp()).isTrue();
        part.fails = true;
        assertThat(report.isUp()).isFalse();
        assertThat(output.getOut().split("The health of failing cannot be read", -1))
                .hasSize(3);
    }

    @Test
    void theBotIsDownOnlyIfAtLeastOnePartIsDown() {
        var up = Health.up().build();
        var unknown = Health.unknown().build();
        var warning = Health.status(HealthPart.WARNING).build();
        assertThat(HealthReport.statusOf(Map.of("a", up, "b", unknown, "c", warning)))
                .isEqualTo(Status.UP);
        assertThat(HealthReport.statusOf(Map.of("b", unknown, "c", warning))).isEqualTo(Status.UP);
        assertThat(HealthReport.statusOf(
                        Map.of("a", up, "d", HealthPart.down("full").build())))
                .isEqualTo(Status.DOWN);
    }

    private static HealthReport report(HealthPart part) {
        return new HealthReport(new ObjectProvider<>() {

            @Override
            public Stream<HealthPart> stream() {
                return Stream.of(part);
            }
        });
    }

    private static class FailingPart implements HealthPart {

        private boolean fails = true;

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Health health() {
            if (fails) {
                throw new IllegalStateException("no answer");
            }
            return Health.up().build();
        }
    }
}
