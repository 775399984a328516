package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.leader.Leadership;

class AliveFileTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Deliveries deliveries = mock(Deliveries.class);
    private final Leadership leadership = mock(Leadership.class);

    @TempDir
    private Path folder;

    @Test
    void theMarkIsSetWhileTheDatabaseAnswers() throws Exception {
        var mark = Files.createFile(folder.resolve("alive"));
        Files.setLastModifiedTime(mark, FileTime.from(LONG_AGO));
        new AliveFile(new AliveFile.Settings(mark), deliveries, leadership).look(LONG_AGO, null);
        assertThat(Files.getLastModifiedTime(mark).toInstant()).isAfter(LONG_AGO);
    }

    @Test
    void theMarkSaysWhetherTheInstanceLeads() throws Exception {
        var mark = folder.resolve("new/alive");
        var pulse = new AliveFile(new AliveFile.Settings(mark), deliveries, leadership);
        pulse.look(LONG_AGO, null);
        assertThat(mark).hasContent("follower");
        when(leadership.isLeader()).thenReturn(true);
        pulse.look(LONG_AGO, null);
        assertThat(mark).hasContent("leader");
    }

    @Test
    void theMarkGrowsOldWhenTheDatabaseIsGone() throws Exception {
        // A mock of the repository throws the exception, because a test cannot easily make a real database fail here.
        when(deliveries.nextDueAt()).thenThrow(new DataAccessResourceFailureException("gone"));
        var mark = Files.createFile(folder.resolve("alive"));
        Files.setLastModifiedTime(mark, FileTime.from(LONG_AGO));
        var pulse = new AliveFile(new AliveFile.Settings(mark), deliveries, leadership);
        assertThatThrownBy(() -> pulse.look(LONG_AGO, null)).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(Files.getLastModifiedTime(mark).toInstant()).isEqualTo(LONG_AGO);
    }
}
