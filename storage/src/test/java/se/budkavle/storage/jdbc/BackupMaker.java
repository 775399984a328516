package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A program that tests start in a separate process. The program makes one backup of an SQLite file and prints the path
 * of the backup.
 */
final class BackupMaker {

    private BackupMaker() {}

    public static void main(String[] arguments) {
        var file = new SqliteFile(Path.of(arguments[0]));
        try (var writer = SqlitePools.writer(SqliteFile.PREFIX + file.path())) {
            System.out.println(new SqliteBackup(file, BackupFolder.of(file, "", 3), writer)
                    .make(Instant.parse(arguments[1]))
                    .file());
        }
    }

    static Process on(Path file, Instant now) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BackupMaker.class.getName(),
                        file.toString(),
                        now.toString())
                .redirectErrorStream(true)
                .start();
    }
}
