package se.budkavle.bot.feature.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.budkavle.bot.text.Phrase;

/** Remembers the first place of each value that may occur only once, such as an id. */
final class ValuePlaces {

    private final Map<String, Phrase> places = new HashMap<>();

    /** Adds a value; returns the place where it is already, or empty when it is new. */
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
