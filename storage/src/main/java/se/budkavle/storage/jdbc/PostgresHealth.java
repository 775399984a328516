package se.budkavle.storage.jdbc;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.health.DatabaseFault;
import se.budkavle.storage.health.DatabaseHealth;

/**
 * Checks the health of a PostgreSQL database. The free disk space is unknown, because a client cannot see the server's
 * disk.
 */
public record PostgresHealth(JdbcTemplate jdbc) implements DatabaseHealth {

    @Override
    public String product() {
        return jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName() + " "
                        + connection.getMetaData().getDatabaseProductVersion());
    }

    @Override
    public boolean isSound() {
        return Integer.valueOf(1).equals(jdbc.queryForObject("select 1", Integer.class));
    }

    @Override
    public Optional<DatabaseFault> faultWithin(Duration time) {
        return Optional.empty();
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    @Override
    public OptionalLong freeBytes() {
        return OptionalLong.empty();
    }
}
