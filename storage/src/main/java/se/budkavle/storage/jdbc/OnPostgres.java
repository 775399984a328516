package se.budkavle.storage.jdbc;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A Spring condition that matches if {@code spring.datasource.url} is the URL of a PostgreSQL database. */
class OnPostgres implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:");
    }
}
