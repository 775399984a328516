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
 * Saves the workspace to a file two seconds after a change and when the sandbox closes. The file is replaced
 * atomically, so a process that is killed leaves the last complete file.
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

    /** Restores the workspace from the file, if it exists. */
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

    /** Saves the workspace after every change from now on. */
    public void follow() {
        workspace.onChange(change -> plan());
        workspace.guarded(this::plan);
    }

    /** Schedules a save unless one is scheduled; the caller holds the workspace's lock. */
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

    /** Saves the workspace: copies it while holding the workspace's lock, and writes the file without the lock. */
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
