package se.budkavle.storage.jdbc;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The Spring condition that is true when {@code spring.datasource.url} is missing or names an SQLite database. */
class OnSqlite implements Condition {

    static final String DEFAULT_URL = "jdbc:sqlite:data/budkavle.db";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var url = context.getEnvironment().getProperty("spring.datasource.url", "");
        return url.isBlank() || url.startsWith(SqliteFile.PREFIX);
    }
}
