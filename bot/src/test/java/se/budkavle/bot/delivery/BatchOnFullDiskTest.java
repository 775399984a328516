package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.budkavle.bot.delivery.BatchFixture.readers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.testing.Databases;

/**
 * Tests a full disk during a batch of emails: every recipient still gets exactly one email, and no outcome is unknown.
 */
class BatchOnFullDiskTest {

    private static final int READERS = 300;

    @TempDir
    private Path folder;

    @Test
    void emailsSentWhileTheDiskIsFullAreRecordedOnceThereIsSpaceAgain() {
        try (var office = new BatchFixture(Databases.sqlite(folder))) {
            office.begin();
            var batch = office.order(readers(READERS));
            var jdbc = office.storage.get(JdbcTemplate.class);
            var sent = new AtomicInteger();
            // Fills the disk while an email is being sent. The trigger inserts one more row, so that storing the
            // outcome certainly fails. The lock keeps the other sending threads from sending more emails first.
            office.mail.whileSending(any -> {
                synchronized (sent) {
                    if (sent.incrementAndGet() == 20) {
                        jdbc.execute("create trigger no_room before update on recipient"
                                + " begin insert into filler values (zeroblob(100000)); end");
                        jdbc.queryForObject("pragma max_page_count = 1", Integer.class);
                    }
                }
            });
            jdbc.execute("create table filler (bytes blob)");
            try (var bot = office.new Instance()) {
                assertThat(catchThrowable(bot::look)).rootCause().hasMessageContaining("SQLITE_FULL");
                assertThat(catchThrowable(bot::look)).isInstanceOf(DataAccessResourceFailureException.class);
                int before = office.mail.letters().size();
                assertThat(before).isBetween(20, 23);
                jdbc.queryForObject("pragma max_page_count = " + Integer.MAX_VALUE, Long.class);
                jdbc.execute("drop trigger no_room");
                bot.lookAfter(Duration.ofMinutes(2));
                bot.look();
            }
            assertThat(office.lettersTo()).hasSize(READERS).doesNotHaveDuplicates();
            assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", READERS));
            assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
        }
    }
}
