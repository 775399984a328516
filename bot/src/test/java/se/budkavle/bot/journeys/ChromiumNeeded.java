package se.budkavle.bot.journeys;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves out the tests of the page where no Chromium is installed, and says so; in CI they fail instead. */
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
        // Enabled, the tests fail at opening what is not there: in CI nothing is left out silently.
        return ci
                ? ConditionEvaluationResult.enabled("In CI a missing Chromium is a failure")
                : ConditionEvaluationResult.disabled("The tests of the page are LEFT OUT: " + Chromium.MISSING);
    }
}
