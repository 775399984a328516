package se.budkavle.bot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs the annotated test class on PostgreSQL instead of SQLite. Usually the class is an empty subclass that repeats
 * the tests of another class. The tests must use the {@link Workplace}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnPostgres.Choice.class)
public @interface OnPostgres {

    /** Switches the tests' database to PostgreSQL before the class, and back to SQLite afterwards. */
    class Choice implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext testClass) {
            WorkplaceContext.use(WorkplaceDatabase.POSTGRES);
        }

        @Override
        public void afterAll(ExtensionContext testClass) {
            WorkplaceContext.use(WorkplaceDatabase.SQLITE);
        }
    }
}
