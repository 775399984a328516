package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A program that tests start in a separate process. The program holds the lock of an SQLite file until its standard
 * input ends.
 */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (var lock = SqliteLock.on(new SqliteFile(Path.of(arguments[0])))) {
            System.out.println(lock.isAlone());
            System.in.read();
        }
    }

    /** Starts the process, waits until the process has acquired the lock of the file, and returns the process. */
    static Process on(Path file) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var first = process.inputReader().readLine();
        if (!"true".equals(first)) {
            throw new IllegalStateException("The lock is not held: " + first);
        }
        return process;
    }
}
