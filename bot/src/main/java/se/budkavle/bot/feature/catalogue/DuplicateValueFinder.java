package se.budkavle.bot.feature.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.budkavle.bot.text.Phrase;

/**
 * Finds values that must be unique but occur twice in the catalogue's YAML files, such as ids. Keeps the file and line
 * of the first occurrence for the error message.
 */
final class DuplicateValueFinder {

    private final Map<String, Phrase> places = new HashMap<>();

    /**
     * Stores a new value with its file and line, and returns empty. For a value that is already stored, returns the
     * file and line of its first occurrence.
     */
    Optional<Phrase> add(String value, Phrase place) {
        return Optional.ofNullable(places.putIfAbsent(value, place));
    }

    boolean contains(String value) {
        return places.containsKey(value);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }
}
