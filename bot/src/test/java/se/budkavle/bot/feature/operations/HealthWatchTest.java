package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.health.HealthPart;
import se.budkavle.bot.health.HealthReport;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.leader.Leadership;

/** Tests what the bot logs and announces when one of its parts goes down and when the part is up again. */
@ExtendWith(OutputCaptureExtension.class)
class HealthWatchTest {

    private static final String CHANNEL = SmallAssociation.COUNCIL_ROOM;
    private static final String SAID = "The database is locked by another program";

    private final Workplace work = Workplace.fresh();
    private final HealthReport report = mock(HealthReport.class);
    private final Leadership leadership = mock(Leadership.class);
    private final BackupSettings settings = new BackupSettings("", Duration.ofHours(36), CHANNEL);
    private final HealthWatch watch = watch(work.get(Deliveries.class));

    @BeforeEach
    void allIsWell() {
        leads(true);
        reports(Health.up().build());
    }

    @Test
    void anOutageAndItsEndAreReportedOnceInLogAndChannel(CapturedOutput output) {
        reports(locked());
        look();
        assertThat(output.getOut()).as("what lasts shorter is not told").doesNotContain(SAID);
        look();
        look();
        look();
        assertThat(output.getOut()).containsOnlyOnce(SAID);
        assertThat(posts()).singleElement().asString().contains("✕ Databasen är låst av ett annat program");
        reports(Health.up().build());
        look();
        look();
        assertThat(output.getOut()).containsOnlyOnce("The database can be used again");
        assertThat(posts()).hasSize(2).last().asString().contains("✓ Databasen tar emot igen");
    }

    @Test
    void anOutageSeenByOnlyOneCheckIsNotReported(CapturedOutput output) {
        reports(locked());
        look();
        reports(Health.up().build());
        look();
        reports(locked());
        look();
        assertThat(output.getOut()).doesNotContain(SAID, "can be used again");
        assertThat(posts()).isEmpty();
    }

    @Test
    void aReportThatTheDatabaseCannotStoreIsPostedDirectly() {
        var full = mock(Deliveries.class);
        when(full.save(any())).thenThrow(new DataAccessResourceFailureException("full"));
        var unable = watch(full);
        reports(HealthPart.down("full").build());
        unable.look(work.clock().instant(), null);
        unable.look(work.clock().instant(), null);
        assertThat(posts()).singleElement().asString().contains("✕ Disken är full. Inget kan sparas");
    }

    @Test
    void aPartWithTheStatusWarningIsNotReportedAsAnOutage() {
        reports(Health.status(HealthPart.WARNING).build());
        look();
        look();
        assertThat(posts()).isEmpty();
    }

    @Test
    void anInstanceThatIsNotTheLeaderReportsOnlyInTheLog(CapturedOutput output) {
        leads(false);
        reports(locked());
        look();
        look();
        reports(Health.up().build());
        look();
        look();
        assertThat(output.getOut()).containsOnlyOnce(SAID).containsOnlyOnce("The database can be used again");
        work.clock().forward(Duration.ofMinutes(2));
        look();
        leads(true);
        look();
        assertThat(posts()).isEmpty();
    }

    @Test
    void anInstanceThatBecomesLeaderSoonAfterAnOutageReportsTheEndOnce(CapturedOutput output) {
        reports(locked());
        look();
        look();
        leads(false);
        reports(Health.up().build());
        look();
        look();
        leads(true);
        look();
        look();
        assertThat(output.getOut()).containsOnlyOnce("The database can be used again");
        assertThat(posts()).hasSize(2).last().asString().contains("✓ Databasen tar emot igen");
    }

    @Test
    void anInstanceThatBecomesLeaderAfterAnUnreportedOutageReportsNoEnd(CapturedOutput output) {
        leads(false);
        when(report.parts()).thenReturn(Map.of("disk", HealthPart.down("full").build()));
        look();
        look();
        leads(true);
        when(report.parts()).thenReturn(Map.of("disk", Health.up().build()));
        look();
        look();
        assertThat(output.getOut()).containsOnlyOnce("The disk has room again");
        assertThat(posts()).isEmpty();
    }

    @Test
    void anInstanceThatReportedAnOutageAndBecomesLeaderAgainReportsTheEnd() {
        when(report.parts()).thenReturn(Map.of("disk", HealthPart.down("full").build()));
        look();
        look();
        look();
        leads(false);
        when(report.parts()).thenReturn(Map.of("disk", Health.up().build()));
        look();
        leads(true);
        look();
        look();
        assertThat(posts()).hasSize(2);
    }

    @Test
    void anUnknownStatusIsNeitherAnOutageNorTheEndOfOne() {
        reports(locked());
        look();
        look();
        for (var health : List.of(
                Health.unknown().build(), Health.status(HealthPart.WARNING).build())) {
            reports(health);
            look();
            look();
        }
        reports(locked());
        look();
        look();
        assertThat(posts()).hasSize(1);
    }

    private void leads(boolean isLeader) {
        when(leadership.isLeader()).thenReturn(isLeader);
    }

    private static Health locked() {
        return HealthPart.down("locked").build();
    }

    private void reports(Health health) {
        when(report.parts()).thenReturn(Map.of("database", health));
    }

    private HealthWatch watch(Deliveries deliveries) {
        return new HealthWatch(
                report,
                new HealthAnnouncements(deliveries, settings, work.get(Chat.class)),
                work.get(Phrasebook.class),
                leadership);
    }

    private void look() {
        watch.look(work.clock().instant(), null);
        work.tick();
    }

    private List<String> posts() {
        return work.chat().postsIn(CHANNEL).stream().map(work::says).toList();
    }
}
