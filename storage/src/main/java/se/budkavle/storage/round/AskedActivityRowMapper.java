package se.budkavle.storage.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/** Reads an activity of a status round from a database row. Reads rows several times faster than Spring Data. */
final class AskedActivityRowMapper implements RowMapper<AskedActivity> {

    @Override
    public AskedActivity mapRow(ResultSet row, int number) throws SQLException {
        return new AskedActivity(
                row.getString("round_id"),
                row.getString("activity_id"),
                row.getString("network_id"),
                row.getString("goal_id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("goal_code"),
                row.getString("goal_title"),
                row.getString("area_id"),
                row.getString("area_title"),
                row.getString("network_title"),
                row.getString("owner"),
                row.getString("partners"),
                row.getString("funder"));
    }
}
