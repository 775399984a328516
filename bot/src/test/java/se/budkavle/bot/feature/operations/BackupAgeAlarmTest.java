package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.bot.health.HealthPart;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.backup.BackupService;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.OverlappingDeliveries;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;

/** Tests the alarm that the operator's newest backup, made with {@code pg_dump}, is too old. */
class BackupAgeAlarmTest {

    private static final String CHANNEL = SmallAssociation.COUNCIL_ROOM;
    private static final Instant MORNING = Instant.parse("2026-12-01T08:00:00Z");

    @TempDir
    private Path folder;

    private final Workplace work = Workplace.fresh();
    private final BackupSettings settings = new BackupSettings("03:00", Duration.ofHours(36), CHANNEL);
    private OpenStorage storage;
    private BackupService backups;

    @BeforeEach
    void open() {
        storage = OpenStorage.on(Migrated.postgres(), "budkavle.backup.folder=" + folder);
        backups = storage.get(BackupService.class);
        work.clock().set(MORNING);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void whileTheNewestDumpIsTooOldOneAlarmIsSentEachNight() throws IOException {
        dumpedAt(MORNING.minus(Duration.ofHours(36)).plus(Duration.ofMinutes(1)));
        assertThat(alarms()).isZero();
        assertThat(health()).isEqualTo("UP");

        work.clock().forward(Duration.ofMinutes(1));
        assertThat(alarms()).isEqualTo(1);
        assertThat(alarms()).isEqualTo(1);
        assertThat(health()).isEqualTo("WARNING");
        assertThat(doctor()).isEqualTo("operations.doctor.backup-old");

        work.clock().forward(Duration.ofDays(1));
        assertThat(alarms()).as("the next night").isEqualTo(2);

        dumpedAt(work.clock().instant());
        work.clock().forward(Duration.ofDays(1));
        assertThat(alarms()).as("after a new dump").isEqualTo(2);
        assertThat(doctor()).isEqualTo("operations.doctor.backup");
    }

    @Test
    void anEmptyFolderOrAnEmptyDumpCausesAnAlarm() throws IOException {
        assertThat(alarms()).isEqualTo(1);
        Files.createFile(folder.resolve("interrupted.dump"));
        work.clock().forward(Duration.ofDays(1));
        assertThat(alarms()).isEqualTo(2);
        assertThat(doctor()).isEqualTo("operations.doctor.backup-none");
        assertThat(health()).isEqualTo(HealthPart.WARNING.getCode());
    }

    private void dumpedAt(Instant time) throws IOException {
        var file = Files.writeString(
                folder.resolve("budkavle-" + time.getEpochSecond() + ".dump"), "-- PostgreSQL database dump");
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    /** Runs the backup routine (background job). Returns how many alarms the administrators' channel has got so far. */
    private int alarms() {
        new BackupRoutine(
                        backups,
                        work.get(BackupMaker.class),
                        new BackupReports(
                                work.get(Deliveries.class),
                                work.get(OverlappingDeliveries.class),
                                settings,
                                work.clock()),
                        work.get(AuditLog.class),
                        settings,
                        ZoneId.of("Europe/Stockholm"))
                .look(work.clock().instant(), (id, action) -> action.run());
        work.tick();
        List<String> posts =
                work.chat().postsIn(CHANNEL).stream().map(work::says).toList();
        assertThat(posts).allSatisfy(post -> assertThat(post).contains("✕ Det finns ingen hel säkerhetskopia"));
        return posts.size();
    }

    private String doctor() {
        return new BackupAgeCheck(backups, settings, work.get(AuditLog.class), work.clock())
                .look()
                .get(0)
                .what()
                .key();
    }

    private String health() {
        return new BackupHealth(backups, settings, work.clock())
                .health()
                .getStatus()
                .getCode();
    }
}
