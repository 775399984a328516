package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.backup.Backup;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.backup.BackupService;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.OverlappingDeliveries;

/**
 * Tests backups that are started by a slash command or run every night. Tests also the trial restore of each nightly
 * backup and the alarms to administrators.
 */
class BackupTest {

    private static final String CHANNEL = SmallAssociation.COUNCIL_ROOM;

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final BackupService backups = work.get(BackupService.class);
    private final Path folder = backups.folder().orElseThrow();
    private final BackupSettings settings = new BackupSettings("03:00", Duration.ofHours(36), CHANNEL);
    private final BackupRoutine routine = routine(backups);

    @BeforeEach
    @AfterEach
    void deleteBackups() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void aBackupMadeByAnAdministratorIsInTheAuditLog() throws Exception {
        var said = administrator.runs("budkavle backup").says();
        assertThat(files()).hasSize(1);
        assertThat(said).contains("✓ En säkerhetskopia är tagen: " + files().get(0));
        assertThat(administrator.runs("audit").says()).contains("Förvaltare tog en säkerhetskopia");
    }

    @Test
    void anAdministratorIsToldIfNoBackupCanBeMade() throws Exception {
        Files.writeString(folder, "in the way");
        assertThat(administrator.runs("budkavle backup").says())
                .contains("Det gick inte att ta någon säkerhetskopia; loggen säger varför");
        Files.delete(folder);
        assertThat(administrator.runs("budkavle backup").says()).contains("✓ En säkerhetskopia är tagen");
    }

    @Test
    void eachNightOneBackupIsMadeTestedAndReported() throws Exception {
        at("2026-12-01T01:59:00Z");
        look();
        assertThat(files()).as("for the night in which the bot did not run").hasSize(1);
        work.tick();
        look();
        assertThat(files()).hasSize(1);
        at("2026-12-01T02:00:00Z");
        look();
        look();
        assertThat(files()).hasSize(2);
        work.tick();
        assertThat(posts()).hasSize(2);
        assertThat(posts().get(1))
                .matches("✓ Säkerhetskopian \\S+20261201T020000Z\\.db är återställd på prov och jämförd: "
                        + "[\\d\\h]+ rader, alla finns\\.\\s*");
        assertThat(administrator.runs("audit").says())
                .contains("boten själv tog en säkerhetskopia", "boten själv återställde en säkerhetskopia på prov");
    }

    @Test
    void noNightlyBackupIsSkippedWhenAWrongClockIsSetBack() throws Exception {
        at("2026-12-02T02:00:00Z");
        look();
        at("2026-12-01T02:00:00Z");
        look();
        assertThat(files()).hasSize(2);
        at("2026-12-01T01:00:00Z");
        look();
        at("2026-12-01T02:00:30Z");
        look();
        assertThat(files()).as("one for the night before the hour was repeated").hasSize(3);
    }

    @Test
    void whileNoBackupCanBeMadeThereIsOnlyOneAlarm() throws Exception {
        at("2026-12-01T02:00:00Z");
        Files.writeString(folder, "in the way");
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(this::look).isInstanceOf(BackupFailure.class);
        }
        work.tick();
        assertThat(posts()).singleElement().asString().contains("✕ Det finns ingen hel säkerhetskopia från i natt");
        Files.delete(folder);
        look();
        work.tick();
        assertThat(posts()).hasSize(2).last().asString().contains("återställd på prov och jämförd");
    }

    @Test
    void aBackupThatCannotBeRestoredCausesAnAlarm() throws Exception {
        administrator.runs("budkavle backup");
        var backup = folder.resolve(files().get(0));
        var bytes = Files.readAllBytes(backup);
        bytes[bytes.length - 1] ^= 1;
        Files.write(backup, bytes);
        assertThatThrownBy(this::look).isInstanceOf(BackupFailure.class);
        work.tick();
        assertThat(posts()).singleElement().asString().contains("✕ Det finns ingen hel säkerhetskopia från i natt");
    }

    @Test
    void anUnreadableBackupFolderCausesAnAlarm() {
        var unreadable = routine(new UnreadableFolder());
        assertThatThrownBy(() -> look(unreadable)).isInstanceOf(BackupFailure.class);
        work.tick();
        assertThat(posts()).singleElement().asString().contains("✕ Det finns ingen hel säkerhetskopia från i natt");
    }

    @Test
    void theDoctorCommandShowsTheAgeOfTheNewestBackup() {
        assertThat(doctor()).contains("✕ Det finns ingen säkerhetskopia. Så här: Skriv /budkavle säkerhetskopiera");
        administrator.runs("budkavle backup");
        assertThat(doctor()).contains("✓ Den senaste säkerhetskopian är från ");
        work.clock().forward(Duration.ofHours(36));
        assertThat(doctor()).contains("✓ Den senaste säkerhetskopian är från ");
        work.clock().forward(Duration.ofSeconds(1));
        assertThat(doctor()).contains("✕ Den senaste säkerhetskopian är gammal: från ");
    }

    @Test
    void theDoctorCommandsCheckReportsThatNoBackupWasRestoredOnTrialRecently() {
        at("2026-12-01T02:00:00Z");
        var check = new BackupAgeCheck(backups, settings, work.get(AuditLog.class), work.clock());
        administrator.runs("budkavle backup");
        assertThat(check.look())
                .hasSize(2)
                .last()
                .satisfies(finding ->
                        assertThat(finding.what().key()).isEqualTo("operations.doctor.backup-not-rehearsed"));
        look();
        assertThat(check.look()).hasSize(1);
        work.clock().forward(Duration.ofHours(37));
        assertThat(check.look()).hasSize(2);
    }

    private static final class UnreadableFolder implements BackupService {

        @Override
        public boolean madeHere() {
            return true;
        }

        @Override
        public Optional<Path> folder() {
            return Optional.of(Path.of("unreadable"));
        }

        @Override
        public Backup make(Instant now) {
            throw new BackupFailure("The folder cannot be written");
        }

        @Override
        public Optional<Backup> newest(Instant now) {
            throw new BackupFailure("The folder cannot be read");
        }

        @Override
        public long rehearse(Backup backup) {
            throw new BackupFailure("The backup cannot be read");
        }
    }

    private BackupRoutine routine(BackupService from) {
        return new BackupRoutine(
                from,
                work.get(BackupMaker.class),
                new BackupReports(
                        work.get(Deliveries.class), work.get(OverlappingDeliveries.class), settings, work.clock()),
                work.get(AuditLog.class),
                settings,
                ZoneId.of("Europe/Stockholm"));
    }

    private void look() {
        look(routine);
    }

    private void look(BackupRoutine at) {
        ItemHandler atOnce = (id, action) -> action.run();
        at.look(work.clock().instant(), atOnce);
    }

    private void at(String time) {
        work.clock().set(Instant.parse(time));
    }

    private List<String> posts() {
        return work.chat().postsIn(CHANNEL).stream().map(this::says).toList();
    }

    private String says(Posted posted) {
        return work.says(posted);
    }

    private String doctor() {
        return administrator.runs("budkavle doctor").says();
    }

    private List<String> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".db"))
                    .sorted()
                    .toList();
        }
    }
}
