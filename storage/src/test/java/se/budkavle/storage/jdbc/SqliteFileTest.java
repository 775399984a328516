package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file::memory:?cache=shared"})
    void anInMemoryDatabaseIsRefused(String url) {
        assertThatThrownBy(() -> SqliteFile.of(url)).hasMessageContaining("must name a file");
    }

    @Test
    void urlParametersAreNotPartOfTheFilePath() {
        assertThat(SqliteFile.of("jdbc:sqlite:data/budkavle.db?busy_timeout=50").path())
                .isEqualTo(Path.of("data/budkavle.db"));
    }

    @Test
    void anExistingFileIsUnchanged(@TempDir Path folder) throws Exception {
        var path = Files.writeString(folder.resolve("old.db"), "SQLite format 3\0content");
        new SqliteFile(path).createIfMissing();
        assertThat(path).hasContent("SQLite format 3\0content");
    }

    @Test
    void aFolderThatCannotBeCreatedIsNamedInTheException(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("in-the-way"));
        assertThatThrownBy(() -> new SqliteFile(file.resolve("new.db")).createIfMissing())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("in-the-way");
    }
}
