package se.budkavle.storage.reckoning;

import java.util.Arrays;
import se.budkavle.storage.Refusal;

/**
 * A network's answer to the question whether the network continues: it continues as before, continues in another way,
 * or ends.
 */
public enum ContinuationAnswer {
    CONTINUE,
    CHANGE,
    END;

    /** Parses the value that a person has chosen in a form. Throws a refusal if the person has chosen no answer. */
    public static ContinuationAnswer chosen(String value) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new Refusal("reckoning.going-on-missing"));
    }
}
