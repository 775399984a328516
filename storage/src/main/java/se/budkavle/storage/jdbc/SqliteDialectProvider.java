package se.budkavle.storage.jdbc;

import java.sql.Connection;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.jdbc.core.dialect.DialectResolver.JdbcDialectProvider;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Registers the SQLite dialect in Spring Data. Returns no dialect for databases other than SQLite.
 *
 * <p>The file META-INF/spring.factories registers this class with the highest precedence, because Spring Data's own
 * provider logs a warning about SQLite.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SqliteDialectProvider implements JdbcDialectProvider {

    @Override
    public Optional<Dialect> getDialect(JdbcOperations operations) {
        var product = operations.execute((ConnectionCallback<String>)
                (Connection connection) -> connection.getMetaData().getDatabaseProductName());
        return "SQLite".equals(product) ? Optional.of(new SqliteDialect()) : Optional.empty();
    }
}
