package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Renames files so that they survive a power failure. */
final class OnDisk {

    private OnDisk() {}

    /** Writes the file to the disk and gives it its new name at once, in place of any file of that name. */
    static void rename(Path file, Path name) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
        // Windows cannot open a folder, and needs no such call.
        if (name.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var folder = FileChannel.open(name.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
