package se.budkavle.bot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Runs the annotated test class on PostgreSQL instead of SQLite. Usually the class is an empty subclass that repeats
 * the tests of another class, or only those that are annotated {@link AlsoOnPostgres}. The tests must use the
 * {@link Workplace}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnPostgres.Choice.class)
public @interface OnPostgres {

    /** Switches the tests' database to PostgreSQL before the class, and back to SQLite afterwards. */
    class Choice implements BeforeAllCallback, AfterAllCallback, ExecutionCondition {

        @Override
        public void beforeAll(ExtensionContext testClass) {
            WorkplaceContext.use(WorkplaceDatabase.POSTGRES);
        }

        @Override
        public void afterAll(ExtensionContext testClass) {
            WorkplaceContext.use(WorkplaceDatabase.SQLITE);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            return test.getTestMethod().isEmpty()
                            || isRepeated(test.getRequiredTestMethod())
                            || repeated(test.getRequiredTestClass()).isEmpty()
                    ? ConditionEvaluationResult.enabled(null)
                    : ConditionEvaluationResult.disabled("Shows the same on both databases");
        }

        private static List<Method> repeated(Class<?> tests) {
            return ReflectionSupport.findMethods(tests, Choice::isRepeated, HierarchyTraversalMode.TOP_DOWN);
        }

        private static boolean isRepeated(Method test) {
            return test.isAnnotationPresent(AlsoOnPostgres.class);
        }
    }
}
