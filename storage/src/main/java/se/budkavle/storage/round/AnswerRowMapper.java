package se.budkavle.storage.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads an answer from a database row. Reads rows several times faster than Spring Data, so that all answers of a
 * status round are read quickly.
 */
final class AnswerRowMapper implements RowMapper<Answer> {

    @Override
    public Answer mapRow(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getString("id"),
                row.getString("question_id"),
                row.getString("round_id"),
                row.getInt("revision"),
                ActivityState.valueOf(row.getString("state")),
                row.getString("comment"),
                row.getString("cause"),
                row.getString("measure"),
                row.getString("help"),
                row.getInt("unchanged"),
                row.getString("answered_by"),
                row.getBoolean("on_behalf"),
                Instant.ofEpochMilli(row.getLong("answered_at")),
                row.getInt("version"));
    }
}
