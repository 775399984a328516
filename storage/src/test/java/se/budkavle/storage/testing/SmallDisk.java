package se.budkavle.storage.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * An in-memory file system of one mebibyte, on which tests fill the disk. Tests that use this file system are skipped
 * where mounting is not allowed.
 */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    public static SmallDisk in(Path folder) throws IOException {
        var disk = Files.createDirectory(folder.resolve("small-disk"));
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/mount"))
                        && run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0,
                "nothing may be mounted here");
        return new SmallDisk(disk);
    }

    public Path folder() {
        return folder;
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }

    @Override
    public void close() throws IOException {
        run("umount", folder.toString());
    }
}
