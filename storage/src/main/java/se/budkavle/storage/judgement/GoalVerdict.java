package se.budkavle.storage.judgement;

import java.util.Arrays;
import se.budkavle.storage.Refusal;

/**
 * The answer to the question whether a goal can be reached: yes, partly or hardly. Lists show the verdicts in the order
 * of the constants, best first.
 */
public enum GoalVerdict {
    REACHABLE,
    PARTLY,
    HARD;

    /**
     * Returns the verdict that a person chose in a form; throws a {@code Refusal} if the text does not name a verdict.
     */
    public static GoalVerdict chosen(String typed) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("judgement.verdict-missing"));
    }
}
