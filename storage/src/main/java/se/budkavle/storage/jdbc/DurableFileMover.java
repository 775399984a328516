package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Renames files so that they survive a power failure. */
final class DurableFileMover {

    private DurableFileMover() {}

    /**
     * Flushes the file to the disk and renames it atomically. If another file already has the new name, the renamed
     * file replaces it.
     */
    static void rename(Path file, Path name) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
        // Flushes the folder, so that the new name survives a power failure. Windows cannot open a folder as a file,
        // and does not need this flush.
        if (name.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var folder = FileChannel.open(name.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
