package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.storage.backup.Backup;

class PostgresDumpFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

    private static final String DUMP = "PGDMP\u0001\u0010\u0000";

    @TempDir
    private Path folder;

    @Test
    void theNewestNonEmptyFileIsTheLatestDump() throws Exception {
        var dumps = PostgresDumpFolder.of(folder.toString());
        assertThat(dumps.newest(NOW)).isEmpty();
        var older = dump("older.dump", DUMP, NOW.minusSeconds(20));
        dump("interrupted.dump", "", NOW.minusSeconds(10));
        assertThat(dumps.newest(NOW)).contains(new Backup(older, NOW.minusSeconds(20)));
        dump("from-a-clock-ahead.dump", DUMP, NOW.plusSeconds(1));
        assertThat(dumps.newest(NOW)).contains(new Backup(older, NOW.minusSeconds(20)));
        var newer = dump("newer.dump", DUMP, NOW.minusSeconds(5));
        assertThat(dumps.newest(NOW)).contains(new Backup(newer, NOW.minusSeconds(5)));
    }

    @Test
    void aFileThatIsNotADumpIsIgnored() throws Exception {
        dump("cron.log", "pg_dump: error: connection to server failed\n", NOW.minusSeconds(5));
        dump("README", "Säkerhetskopior\n", NOW.minusSeconds(5));
        dump("budkavle-2026-11-28.dump.part", DUMP, NOW.minusSeconds(5));
        zipped("cron.log.1.gz", "pg_dump: error: connection to server failed\n");
        zipped("interrupted.sql.gz", "");
        assertThat(PostgresDumpFolder.of(folder.toString()).newest(NOW)).isEmpty();
    }

    @Test
    void dumpsInAllFormatsOfPgDumpAreRecognisedEvenCompressedOrEncrypted() throws Exception {
        var plain = "--\n-- PostgreSQL database dump\n--\n";
        assertCounts(dump("custom.dump", DUMP, NOW));
        assertCounts(dump("archive.tar", "toc.dat\u0000\u0000", NOW));
        assertCounts(dump("plain.sql", plain, NOW));
        assertCounts(dump("armoured.asc", "-----BEGIN PGP MESSAGE-----\n", NOW));
        assertCounts(dump("other.sql.zst", "(\u0005/\u0000", NOW));
        assertCounts(zipped("plain.sql.gz", plain));
    }

    @Test
    void aFolderWithATableOfContentsIsRecognisedAsADump() throws Exception {
        var directory = Files.createDirectory(folder.resolve("budkavle-2026-11-28"));
        Files.writeString(directory.resolve("3071.dat.gz"), DUMP);
        assertThat(PostgresDumpFolder.of(folder.toString()).newest(NOW)).isEmpty();
        var contents = Files.createFile(directory.resolve("toc.dat"));
        assertThat(PostgresDumpFolder.of(folder.toString()).newest(NOW)).isEmpty();
        Files.writeString(contents, DUMP);
        Files.setLastModifiedTime(contents, FileTime.from(NOW));
        assertThat(PostgresDumpFolder.of(folder.toString()).newest(NOW)).contains(new Backup(directory, NOW));
        Files.createDirectory(folder.resolve("lost+found"));
        Files.move(directory, folder.resolve("budkavle-2026-11-28.part"));
        assertThat(PostgresDumpFolder.of(folder.toString()).newest(NOW)).isEmpty();
    }

    @Test
    void anUnreadableFileIsAcceptedAsADump() throws Exception {
        var closed = dump("closed.dump", DUMP, NOW);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("-w-------"));
        assertCounts(closed);
    }

    @Test
    void noDumpIsFoundIfTheFolderDoesNotExist() {
        assertThat(PostgresDumpFolder.of("").folder()).isEmpty();
        assertThat(PostgresDumpFolder.of("").newest(NOW)).isEmpty();
        assertThat(PostgresDumpFolder.of(folder.resolve("missing").toString()).newest(NOW))
                .isEmpty();
    }

    private void assertCounts(Path dump) throws Exception {
        assertThat(PostgresDumpFolder.of(folder.toString()).newest(NOW)).contains(new Backup(dump, NOW));
        Files.delete(dump);
    }

    private Path zipped(String name, String content) throws Exception {
        var file = folder.resolve(name);
        try (var zip = new GZIPOutputStream(Files.newOutputStream(file))) {
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return Files.setLastModifiedTime(file, FileTime.from(NOW));
    }

    private Path dump(String name, String content, Instant at) throws Exception {
        var file = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
