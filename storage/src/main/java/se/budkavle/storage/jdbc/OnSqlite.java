package se.budkavle.storage.jdbc;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A Spring condition that matches if {@code spring.datasource.url} is missing, or is the URL of an SQLite database. */
class OnSqlite implements Condition {

    static final String DEFAULT_URL = "jdbc:sqlite:data/budkavle.db";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var url = context.getEnvironment().getProperty("spring.datasource.url", "");
        return url.isBlank() || url.startsWith(SqliteFile.PREFIX);
    }
}
