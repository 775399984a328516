package se.budkavle.storage.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a question from a database row. Reads rows several times faster than Spring Data, so that all questions of a
 * status round are read quickly.
 */
final class QuestionRowMapper implements RowMapper<Question> {

    @Override
    public Question mapRow(ResultSet row, int number) throws SQLException {
        var state = row.getString("state");
        long answeredAt = row.getLong("answered_at");
        boolean unanswered = row.wasNull();
        return new Question(
                row.getString("id"),
                row.getString("round_id"),
                row.getString("activity_id"),
                row.getString("network_id"),
                row.getString("person_id"),
                row.getString("organisation_id"),
                row.getInt("position"),
                state == null ? null : ActivityState.valueOf(state),
                row.getString("answered_by"),
                unanswered ? null : Instant.ofEpochMilli(answeredAt),
                row.getInt("revisions"),
                row.getInt("version"));
    }
}
