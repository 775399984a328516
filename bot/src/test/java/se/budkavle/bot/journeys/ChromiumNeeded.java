package se.budkavle.bot.journeys;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Disables browser tests and prints the reason if Chromium is not installed. In CI (continuous integration) the tests
 * stay enabled and therefore fail.
 */
final class ChromiumNeeded implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var decided = decide(Chromium.isInstalled(), "true".equals(System.getenv("CI")));
        if (decided.isDisabled()) {
            System.out.println(decided.getReason().orElseThrow());
        }
        return decided;
    }

    static ConditionEvaluationResult decide(boolean installed, boolean ci) {
        if (installed) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        // In CI the tests stay enabled without Chromium and then fail, so that no test is skipped unnoticed.
        return ci
                ? ConditionEvaluationResult.enabled("In CI a missing Chromium is a failure")
                : ConditionEvaluationResult.disabled("The tests of the page are LEFT OUT: " + Chromium.MISSING);
    }
}
