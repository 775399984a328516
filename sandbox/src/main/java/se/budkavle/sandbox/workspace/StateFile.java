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
 * Keeps the workspace in a file: some moments after a change, and at the end. The file is replaced as a whole, so a
 * process that dies leaves the last complete one.
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

    /** Takes up what the file holds, if there is one. */
    public void restore() {
        if (!Files.exists(file)) {
            return;
        }
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Snapshot snapshot = Json.MAPPER.readValue(in, Snapshot.class);
            if (snapshot.version() != Snapshot.VERSION) {
                throw new IllegalStateException("The state file " + file + " is of another version; move it away to begin anew.");
            }
            workspace.guarded(() -> snapshot.restore(workspace));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The state file " + file + " cannot be read; move it away to begin anew.", unreadable);
        }
    }

    /** From now on every change is kept. */
    public void follow() {
        workspace.onChange(change -> plan());
        workspace.guarded(this::plan);
    }

    /** Called within the workspace's guard. */
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
            LOG.error("The sandbox's state was not saved", failed);
        }
    }

    /** The copy is taken within the guard; what takes time, the writing, is done outside. */
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
