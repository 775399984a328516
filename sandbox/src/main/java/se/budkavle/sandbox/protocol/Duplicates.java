package se.budkavle.sandbox.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports values that occur twice in a list although they must be unique. */
final class Duplicates {

    private Duplicates() {}

    /** Compares one field of several objects. Adds an error to each object whose value occurs in an earlier object. */
    static void refuse(List<Validator> checks, String field, String code, String message) {
        Set<String> seen = new HashSet<>();
        for (Validator check : checks) {
            if (check.has(field) && !seen.add(check.text(field))) {
                check.error(field, code, message);
            }
        }
    }
}
