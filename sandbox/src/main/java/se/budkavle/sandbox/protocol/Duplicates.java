package se.budkavle.sandbox.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds duplicate values in a list, and adds a validation error for each duplicate. */
final class Duplicates {

    private Duplicates() {}

    /**
     * Adds a validation error to each JSON object whose value in this field equals the value of an earlier object in
     * the list.
     */
    static void refuse(List<Validator> checks, String field, String code, String message) {
        Set<String> seen = new HashSet<>();
        for (Validator check : checks) {
            if (check.has(field) && !seen.add(check.text(field))) {
                check.error(field, code, message);
            }
        }
    }
}
