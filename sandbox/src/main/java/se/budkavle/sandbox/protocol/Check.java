package se.budkavle.sandbox.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks at one JSON object and notes what is wrong with its fields; the words in which rules are written. */
final class Check {

    private final JsonNode node;
    private final List<String> path;
    private final Errors errors;

    private Check(JsonNode node, List<String> path, Errors errors) {
        this.node = node;
        this.path = path;
        this.errors = errors;
    }

    static Check of(JsonNode node, Errors errors, String... path) {
        return new Check(node, List.of(path), errors);
    }

    JsonNode node() {
        return node;
    }

    boolean has(String field) {
        return Json.has(node, field);
    }

    int number(String field) {
        return Json.number(node, field, 0);
    }

    String text(String field) {
        return Json.text(node, field, "");
    }

    /** The object in this field, or an empty one. */
    Check in(String field) {
        return new Check(node.get(field) instanceof ObjectNode object ? object : Json.object(), with(field), errors);
    }

    /** The objects in this array. */
    List<Check> each(String field) {
        List<Check> checks = new ArrayList<>();
        int index = 0;
        for (JsonNode child : Json.each(node, field)) {
            checks.add(new Check(child, with(field, Integer.toString(index++)), errors));
        }
        return checks;
    }

    /** A text that must be there and be this long. */
    Check needs(String field, int least, int most) {
        if (!has(field)) {
            wrong(field, "BASE_TYPE_REQUIRED", "This field is required");
        }
        return may(field, least, most);
    }

    /** A text that must be this long where it is there. */
    Check may(String field, int least, int most) {
        if (has(field)) {
            String text = Json.text(node, field);
            if (text == null) {
                wrong(field, "BASE_TYPE_STRING", "This field must be a string.");
            } else if (least == 0 && length(text) > most) {
                wrong(field, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
            } else if (length(text) < least || length(text) > most) {
                wrong(field, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " in length.");
            }
        }
        return this;
    }

    /** An array that must have this many elements where it is there. */
    Check count(String field, int least, int most) {
        if (has(field)) {
            int size = node.get(field).size();
            if (!node.get(field).isArray()) {
                wrong(field, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            } else if (size < least || size > most) {
                wrong(field, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " in length.");
            }
        }
        return this;
    }

    Check needsCount(String field, int least, int most) {
        if (!has(field)) {
            wrong(field, "BASE_TYPE_REQUIRED", "This field is required");
        }
        return count(field, least, most);
    }

    Check range(String field, int least, int most) {
        if (has(field) && (number(field) < least || number(field) > most)) {
            wrong(field, "NUMBER_TYPE_RANGE", "int value should be between " + least + " and " + most + ".");
        }
        return this;
    }

    boolean oneOf(String field, int... allowed) {
        boolean fits = Arrays.stream(allowed).anyMatch(value -> value == Json.number(node, field, -1));
        if (!fits) {
            wrong(field, "BASE_TYPE_CHOICES", "Value must be one of {"
                    + Arrays.stream(allowed).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + "}.");
        }
        return fits;
    }

    Check matches(String field, Pattern pattern) {
        if (has(field) && !pattern.matcher(text(field)).matches()) {
            wrong(field, "STRING_TYPE_REGEX", "String value did not match validation regex.");
        }
        return this;
    }

    /** No two of these have the same value in the field. */
    static void unique(List<Check> checks, String field, String code, String message) {
        Set<String> seen = new HashSet<>();
        for (Check check : checks) {
            if (check.has(field) && !seen.add(check.text(field))) {
                check.wrong(field, code, message);
            }
        }
    }

    void wrong(String field, String code, String message) {
        errors.add(with(field), code, message);
    }

    void wrong(String field, String element, String code, String message) {
        errors.add(with(field, element), code, message);
    }

    private List<String> with(String... steps) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(steps));
        return longer;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
