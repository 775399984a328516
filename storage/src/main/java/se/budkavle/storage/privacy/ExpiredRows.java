package se.budkavle.storage.privacy;

import java.time.ZonedDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts and deletes the rows whose retention period has ended. */
@Component
public class ExpiredRows {

    private final JdbcTemplate jdbc;

    ExpiredRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts the expired rows of this kind.
     *
     * @param before one retention period ago; a row has expired if its retention period began earlier
     */
    @Transactional(readOnly = true)
    public int count(RetentionKind kind, ZonedDateTime before) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from " + kind.table() + " where " + kind.condition(),
                Integer.class,
                limit(kind, before)));
    }

    /**
     * Deletes at most {@code most} expired rows of this kind. A row has expired if its retention period began before
     * the given time. Returns the number of deleted rows.
     */
    @Transactional
    public int delete(RetentionKind kind, ZonedDateTime before, int most) {
        return jdbc.update(
                "delete from " + kind.table() + " where id in (select id from " + kind.table() + " where "
                        + kind.condition() + " limit ?)",
                limit(kind, before),
                most);
    }

    private Object limit(RetentionKind kind, ZonedDateTime before) {
        return kind.isByDay()
                ? before.toLocalDate().toString()
                : before.toInstant().toEpochMilli();
    }
}
