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

class AliveFileTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Deliveries deliveries = mock(Deliveries.class);

    @TempDir
    private Path folder;

    @Test
    void theMarkIsSetWhileTheDatabaseAnswers() throws Exception {
        var mark = Files.createFile(folder.resolve("alive"));
        Files.setLastModifiedTime(mark, FileTime.from(LONG_AGO));
        new AliveFile(new AliveFile.Settings(mark), deliveries).look(LONG_AGO, null);
        assertThat(Files.getLastModifiedTime(mark).toInstant()).isAfter(LONG_AGO);
    }

    @Test
    void theMarkGrowsOldWhenTheDatabaseIsGone() throws Exception {
        // A mock of the repository throws the exception, because a test cannot easily make a real database fail here.
        when(deliveries.nextDueAt()).thenThrow(new DataAccessResourceFailureException("gone"));
        var mark = Files.createFile(folder.resolve("alive"));
        Files.setLastModifiedTime(mark, FileTime.from(LONG_AGO));
        var pulse = new AliveFile(new AliveFile.Settings(mark), deliveries);
        assertThatThrownBy(() -> pulse.look(LONG_AGO, null)).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(Files.getLastModifiedTime(mark).toInstant()).isEqualTo(LONG_AGO);
    }
}
