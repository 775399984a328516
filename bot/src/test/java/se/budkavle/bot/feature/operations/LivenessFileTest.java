package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.bot.health.HealthReport;
import se.budkavle.bot.health.HealthSettings;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.storage.leader.Leadership;

class LivenessFileTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2120-01-01T00:00:00Z");

    private final HealthReport report = mock(HealthReport.class);
    private final Leadership leadership = mock(Leadership.class);

    @TempDir
    private Path folder;

    @BeforeEach
    void allIsWell() {
        when(report.isUp()).thenReturn(true);
    }

    @Test
    void theFileIsUpdatedWhileTheBotIsHealthy() throws Exception {
        var mark = mark(LONG_AGO);
        pulse(mark).look(LONG_AGO, null);
        assertThat(Files.getLastModifiedTime(mark).toInstant()).isAfter(LONG_AGO);
    }

    @Test
    void theFileSaysWhetherTheInstanceIsTheLeader() {
        var mark = folder.resolve("new/alive");
        var pulse = pulse(mark);
        pulse.look(LONG_AGO, null);
        assertThat(mark).hasContent("follower");
        when(leadership.isLeader()).thenReturn(true);
        pulse.look(LONG_AGO, null);
        assertThat(mark).hasContent("leader");
    }

    @Test
    void theFileIsBackdatedWhileAPartOfTheBotIsDown() throws Exception {
        var mark = folder.resolve("alive");
        var pulse = pulse(mark);
        pulse.look(LONG_AGO, null);
        when(report.isUp()).thenReturn(false);
        pulse.look(LONG_AGO, null);
        assertThat(Files.getLastModifiedTime(mark).toInstant()).isEqualTo(Instant.EPOCH);
        when(report.isUp()).thenReturn(true);
        pulse.look(LONG_AGO, null);
        assertThat(Files.getLastModifiedTime(mark).toInstant()).isAfter(LONG_AGO);
    }

    @Test
    void aFileDatedInTheFutureIsSetBack() throws Exception {
        var mark = mark(FAR_AHEAD);
        pulse(mark).look(LONG_AGO, null);
        assertThat(Files.getLastModifiedTime(mark).toInstant()).isBefore(FAR_AHEAD);
    }

    private LivenessFile pulse(Path mark) {
        return new LivenessFile(
                new HealthSettings(mark, -1, "127.0.0.1"), report, leadership, new RealClock(Clock.systemUTC()));
    }

    private Path mark(Instant time) throws Exception {
        var mark = Files.createFile(folder.resolve("alive"));
        return Files.setLastModifiedTime(mark, FileTime.from(time));
    }
}
