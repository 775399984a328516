package se.budkavle.bot.journeys;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips browser tests if Chromium is not installed, and prints the reason. In CI they are not skipped, but fail. */
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
        // In CI the tests stay enabled without Chromium and then fail. No test is skipped unnoticed there.
        return ci
                ? ConditionEvaluationResult.enabled("In CI a missing Chromium is a failure")
                : ConditionEvaluationResult.disabled("The tests of the page are LEFT OUT: " + Chromium.MISSING);
    }
}
