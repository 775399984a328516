package se.budkavle.bot.feature.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.backup.Backup;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.OverlappingDeliveries;

/**
 * Builds and queues the messages about backups to the administrators' channel. A message reports that a backup was
 * restored successfully as a test, or warns that a backup is missing or that its test failed.
 */
@Component
class BackupReports implements Composer {

    private static final String NONE = "none";

    private final Deliveries deliveries;
    private final OverlappingDeliveries overlapping;
    private final BackupSettings settings;
    private final Clock clock;

    BackupReports(Deliveries deliveries, OverlappingDeliveries overlapping, BackupSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.overlapping = overlapping;
        this.settings = settings;
        this.clock = clock;
    }

    void good(Backup backup, long rows) {
        var name = backup.file().getFileName().toString();
        queue("backup:" + name, rows + " " + name);
    }

    /**
     * Queues an alarm about a missing backup.
     *
     * @param due the time at which the backup was due; each due time leads to at most one alarm, even if the backup is
     *     retried
     */
    void alarm(Instant due) {
        queue("backup-alarm:" + due, NONE);
    }

    @Override
    public String name() {
        return "operations.backup";
    }

    @Override
    public Composed compose(Delivery delivery) {
        // After an outage, several reports may wait in the queue. Only the latest of the waiting reports is sent.
        return overlapping.isOvertaken(delivery, List.of(name()), "", clock.instant())
                ? new Composed.Skip("operations.backup.skipped-overtaken")
                : new Composed.ChatPost(Post.of(delivery.id(), page(delivery.subject())));
    }

    private static Page page(String subject) {
        if (subject.equals(NONE)) {
            return Page.of(Phrase.of("operations.backup.alarm", Phrase.command("budkavle doctor")))
                    .toned(Page.Tone.BAD);
        }
        var parts = subject.split(" ", 2);
        return Page.of(Phrase.of("operations.backup.rehearsed", parts[1], Long.parseLong(parts[0])));
    }

    private void queue(String key, String subject) {
        if (!settings.channel().isBlank() && deliveries.findByKey(key).isEmpty()) {
            var now = clock.instant();
            deliveries.save(Delivery.of(key, name(), subject, settings.channel(), now, now));
        }
    }
}
