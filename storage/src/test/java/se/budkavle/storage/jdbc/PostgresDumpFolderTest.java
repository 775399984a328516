package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.storage.backup.Backup;

class PostgresDumpFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theNewestFileWithContentCounts() throws Exception {
        var dumps = PostgresDumpFolder.of(folder.toString());
        assertThat(dumps.newest(NOW)).isEmpty();
        var older = dump("older.dump", "content", NOW.minusSeconds(20));
        dump("interrupted.dump", "", NOW.minusSeconds(10));
        assertThat(dumps.newest(NOW)).contains(new Backup(older, NOW.minusSeconds(20)));
        dump("from-a-clock-ahead.dump", "content", NOW.plusSeconds(1));
        assertThat(dumps.newest(NOW)).contains(new Backup(older, NOW.minusSeconds(20)));
        var newer = dump("newer.dump", "content", NOW.minusSeconds(5));
        assertThat(dumps.newest(NOW)).contains(new Backup(newer, NOW.minusSeconds(5)));
    }

    @Test
    void withoutAFolderThereIsNone() {
        assertThat(PostgresDumpFolder.of("").folder()).isEmpty();
        assertThat(PostgresDumpFolder.of("").newest(NOW)).isEmpty();
        assertThat(PostgresDumpFolder.of(folder.resolve("missing").toString()).newest(NOW))
                .isEmpty();
    }

    private Path dump(String name, String content, Instant at) throws Exception {
        var file = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
