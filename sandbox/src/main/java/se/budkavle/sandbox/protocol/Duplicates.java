package se.budkavle.sandbox.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what stands twice where it may stand once. */
final class Duplicates {

    private Duplicates() {
    }

    /** No two of these have the same value in the field. */
    static void refuse(List<Validator> checks, String field, String code, String message) {
        Set<String> seen = new HashSet<>();
        for (Validator check : checks) {
            if (check.has(field) && !seen.add(check.text(field))) {
                check.wrong(field, code, message);
            }
        }
    }
}
