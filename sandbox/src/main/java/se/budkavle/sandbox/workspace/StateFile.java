package se.budkavle.sandbox.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.sandbox.json.Json;

/**
 * Saves the imitated Discord server's state in a file: two seconds after a change, and when the imitation closes. The
 * state file is replaced atomically, so it is always complete, even if the process is killed.
 */
public final class StateFile {

    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
    private static final long SECONDS_AFTER_A_CHANGE = 2;

    private final Path file;
    private final Workspace workspace;
    private final ScheduledExecutorService writer;
    private boolean planned;

    public StateFile(Path file, Workspace workspace, ScheduledExecutorService writer) {
        this.file = file.toAbsolutePath();
        this.workspace = workspace;
        this.writer = writer;
    }

    /**
     * Restores the imitated Discord server's state from the file. Does nothing if there is no file. Throws an exception
     * if the file cannot be read or has an unsupported version.
     */
    public void restore() {
        if (!Files.exists(file)) {
            return;
        }
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Snapshot snapshot = Json.MAPPER.readValue(in, Snapshot.class);
            if (snapshot.version() != Snapshot.VERSION) {
                throw new IllegalStateException("The state file " + file
                        + " has an unsupported version; move it away to start with a new workspace.");
            }
            workspace.guarded(() -> snapshot.restore(workspace));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The state file " + file + " cannot be read; move it away to start with a new workspace.",
                    unreadable);
        }
    }

    /**
     * Schedules a save of the imitated Discord server's state in two seconds. After this call, every published change
     * of the state also schedules a save two seconds later. A change schedules no second save while a save is already
     * scheduled.
     */
    public void follow() {
        workspace.onChange(change -> plan());
        workspace.guarded(this::plan);
    }

    /**
     * Schedules a save in two seconds. Does nothing if a save is already scheduled. The caller must hold the lock on
     * the imitated server's state.
     */
    private void plan() {
        if (!planned) {
            planned = true;
            writer.schedule(this::saveOrReport, SECONDS_AFTER_A_CHANGE, TimeUnit.SECONDS);
        }
    }

    private void saveOrReport() {
        try {
            save();
        } catch (RuntimeException failed) {
            LOG.error("The state file could not be saved", failed);
        }
    }

    /**
     * Saves the imitated Discord server's state now. Holds the lock on the state only while copying the state. The lock
     * is released before the file is written, so that other threads do not have to wait.
     */
    public synchronized void save() {
        Snapshot snapshot = workspace.guarded(() -> {
            planned = false;
            return Snapshot.of(workspace);
        });
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(next), 1 << 16)) {
                Json.MAPPER.writeValue(out, snapshot);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
