package se.budkavle.sandbox.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates the fields of one JSON object and collects the errors. The classes whose names end with {@code Rules}
 * validate bots' requests with this class.
 */
final class Validator extends LocatedObject {

    private Validator(JsonNode node, List<String> path, ValidationErrors errors) {
        super(node, path, errors);
    }

    static Validator of(JsonNode node, ValidationErrors errors, String... path) {
        return new Validator(node, List.of(path), errors);
    }

    /**
     * Returns a validator for the JSON object in this field, or for an empty object if the field contains no object.
     * Reports an error if the field contains another type of value.
     */
    Validator in(String field) {
        if (has(field) && !node().get(field).isObject()) {
            error(field, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        }
        return new Validator(
                node().get(field) instanceof ObjectNode object ? object : Json.object(), with(field), errors());
    }

    /**
     * Returns a validator for each object in this field's array. Reports an error for each element that is no object.
     */
    List<Validator> each(String field) {
        List<Validator> checks = new ArrayList<>();
        int index = 0;
        for (JsonNode child : Json.each(node(), field)) {
            String place = Integer.toString(index++);
            if (child.isObject()) {
                checks.add(new Validator(child, with(field, place), errors()));
            } else {
                error(field, place, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            }
        }
        return checks;
    }

    /** Requires the field to be present and not null. */
    Validator required(String field) {
        if (!has(field)) {
            error(field, "BASE_TYPE_REQUIRED", "This field is required");
        }
        return this;
    }

    /** Requires the field to be present and to have a text of {@code least} to {@code most} characters. */
    Validator required(String field, int least, int most) {
        return required(field).optionalText(field, least, most);
    }

    /**
     * Requires the field's text, if present, to have {@code least} to {@code most} characters. A number is treated as
     * the text of its digits.
     */
    Validator optionalText(String field, int least, int most) {
        if (has(field)) {
            String text = Json.text(node(), field);
            if (text == null) {
                error(field, "STRING_TYPE_CONVERT", "Could not interpret \"" + node().get(field) + "\" as string.");
            } else if (least == 0 && length(text) > most) {
                error(field, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
            } else if (length(text) < least || length(text) > most) {
                error(field, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " in length.");
            }
        }
        return this;
    }

    /** Requires the field, if present, to be an array of {@code least} to {@code most} elements. */
    Validator count(String field, int least, int most) {
        if (has(field)) {
            int size = node().get(field).size();
            if (!node().get(field).isArray()) {
                error(field, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            } else if (size < least || size > most) {
                error(field, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " in length.");
            }
        }
        return this;
    }

    Validator requiredCount(String field, int least, int most) {
        return required(field).count(field, least, most);
    }

    /**
     * Requires the field, if present, to be a whole number from {@code least} to {@code most}, as a JSON number or in a
     * string.
     */
    Validator range(String field, long least, long most) {
        if (!has(field)) {
            return this;
        }
        if (!isWholeNumber(node().get(field))) {
            error(
                    field,
                    "NUMBER_TYPE_COERCE",
                    "Value \"" + node().get(field).asString(node().get(field).toString()) + "\" is not int.");
        } else if (new BigDecimal(node().get(field).asString()).compareTo(BigDecimal.valueOf(least)) < 0) {
            error(field, "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + least + ".");
        } else if (new BigDecimal(node().get(field).asString()).compareTo(BigDecimal.valueOf(most)) > 0) {
            error(field, "NUMBER_TYPE_MAX", "int value should be less than or equal to " + most + ".");
        }
        return this;
    }

    static boolean isWholeNumber(JsonNode value) {
        return value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0
                || value.isString() && value.asString().matches("-?\\d{1,25}");
    }

    Validator optionalBoolean(String... fields) {
        for (String field : fields) {
            if (has(field) && !node().get(field).isBoolean()) {
                error(field, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
            }
        }
        return this;
    }

    /** Requires the field, if present, to be a Discord id. */
    Validator id(String field) {
        if (has(field) && !Json.isId(Json.text(node(), field))) {
            error(
                    field,
                    "NUMBER_TYPE_COERCE",
                    "Value \"" + node().get(field).asString(node().get(field).toString()) + "\" is not snowflake.");
        }
        return this;
    }

    /** Requires the field, if present, to be a time in ISO 8601 format. */
    Validator optionalTime(String field) {
        if (has(field) && Timestamps.read(text(field)) == null) {
            error(field, "DATE_TIME_TYPE_PARSE", "Could not parse " + text(field) + ". Should be ISO8601.");
        }
        return this;
    }

    boolean oneOf(String field, int... allowed) {
        if (!has(field)) {
            required(field);
            return false;
        }
        boolean fits = Arrays.stream(allowed).anyMatch(value -> value == Json.number(node(), field, -1));
        if (!fits) {
            error(field, "BASE_TYPE_CHOICES", "Value must be one of {" + listed(allowed) + "}.");
        }
        return fits;
    }

    /**
     * Checks that each element of the array in this field is one of the allowed numbers, and that no number occurs
     * twice.
     */
    Validator elements(String field, int... allowed) {
        Set<Integer> seen = new HashSet<>();
        int place = 0;
        for (JsonNode element : Json.each(node(), field)) {
            int number = isWholeNumber(element) ? element.asInt(-1) : -1;
            if (Arrays.stream(allowed).noneMatch(value -> value == number)) {
                error(
                        field,
                        Integer.toString(place),
                        "BASE_TYPE_CHOICES",
                        "Value must be one of {" + listed(allowed) + "}.");
            } else if (!seen.add(number)) {
                error(field, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
            }
            place++;
        }
        return this;
    }

    private static String listed(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    /**
     * Returns whether the object's field "type" is one of these types. For any other type, reports an error. After this
     * error, the caller must not check the fields that depend on the type.
     */
    boolean isOneOf(int... types) {
        if (!has("type")) {
            errorHere("TAG_FIELD_MISSING", "Field \"type\" is required to determine the model type.");
            return false;
        }
        boolean fits = Arrays.stream(types).anyMatch(type -> type == Json.number(node(), "type", -1));
        if (!fits) {
            error("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (" + listed(types) + ").");
        }
        return fits;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
