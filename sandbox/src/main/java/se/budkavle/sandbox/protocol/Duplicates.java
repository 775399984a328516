package se.budkavle.sandbox.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds values that must be unique but occur twice. */
final class Duplicates {

    private Duplicates() {}

    /** Reports an error for each object whose value in the field occurred before. */
    static void refuse(List<Validator> checks, String field, String code, String message) {
        Set<String> seen = new HashSet<>();
        for (Validator check : checks) {
            if (check.has(field) && !seen.add(check.text(field))) {
                check.error(field, code, message);
            }
        }
    }
}
