package se.budkavle.bot.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.OnPostgres;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** Tests that the SQL statement in the operator's handbook pauses sending after a restore of a PostgreSQL database. */
@OnPostgres
class HoldAfterPgRestoreTest {

    private static final Pattern STATEMENT = Pattern.compile("-c \"(insert into delivery_pause [^\"]+)\"");

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");

    @Test
    void afterTheHandbooksSqlStatementNothingIsSentUntilAnAdministratorResumesSending() throws IOException {
        work.tick();
        var now = work.clock().instant();
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådet möts",
                        now.plus(Duration.ofDays(7)),
                        now.plus(Duration.ofDays(7)).plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        now));
        var statement = statement();
        for (int time = 0; time < 2; time++) {
            work.get(JdbcTemplate.class).execute(statement);
        }
        work.restart();
        work.runUntil(now.plus(Duration.ofHours(3)));
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).isEmpty();
        var list = administrator.runs("outbox");
        assertThat(list.says()).contains("Jag håller alla utskick sedan", "eftersom databasen är återställd");
        list.presses("Återuppta utskicken").confirms();
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
    }

    private static String statement() throws IOException {
        var found = STATEMENT.matcher(Files.readString(Path.of("../config/README.md")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
