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
 * The {@link Workplace} of this test class is on PostgreSQL: usually a subclass that repeats a feature's tests there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnPostgres.Choice.class)
public @interface OnPostgres {

    /** Makes the choice for the time of the class. */
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
