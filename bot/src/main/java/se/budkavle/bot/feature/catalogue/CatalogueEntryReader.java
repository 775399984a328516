package se.budkavle.bot.feature.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import se.budkavle.bot.text.Phrase;

/**
 * Reads the keys of one mapping in a YAML file with organisations, networks or plans. Records a mistake for each
 * duplicate, missing, empty or unknown key.
 */
final class CatalogueEntryReader {

    private final FileErrors mistakes;
    private final @Nullable String name;
    private final int line;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Creates a reader of the mapping.
     *
     * @param parent the id or code of the entry that contains this mapping; null for the top level of a file
     */
    CatalogueEntryReader(FileErrors mistakes, @Nullable String parent, MappingNode mapping) {
        this.mistakes = mistakes;
        this.line = FileErrors.line(mapping);
        for (var pair : mapping.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (keys.putIfAbsent(key, pair.getKeyNode()) == null) {
                values.put(key, pair.getValueNode());
            }
        }
        this.name = name(parent);
        for (var pair : mapping.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            var first = keys.getOrDefault(key, pair.getKeyNode());
            if (!first.equals(pair.getKeyNode())) {
                mistakes.add(
                        FileErrors.line(pair.getKeyNode()),
                        name,
                        Phrase.of("catalogue.mistake.key-twice", key, mistakes.place(first)));
            }
        }
    }

    private @Nullable String name(@Nullable String parent) {
        var own = values.getOrDefault("id", values.get("code")) instanceof ScalarNode scalar ? scalar.getValue() : "";
        return own.isBlank() ? parent : parent == null ? own : parent + ", " + own;
    }

    /**
     * Returns the value of a required key. Records a mistake if the key is missing.
     *
     * @param unread the value to return after a mistake; never stored, because files with mistakes are not loaded
     */
    <T> T required(String key, T unread, Function<CatalogueValueReader, @Nullable T> reading) {
        if (!values.containsKey(key)) {
            known.add(key);
            mistakes.add(line, name, Phrase.of("catalogue.mistake.missing", key));
            return unread;
        }
        var value = optional(key, reading);
        return value == null ? unread : value;
    }

    /**
     * Returns the value of an optional key; null if the key is missing. Returns null and records a mistake if the value
     * is empty. All other mistakes in the value are recorded by the function {@code reading}.
     */
    <T> @Nullable T optional(String key, Function<CatalogueValueReader, @Nullable T> reading) {
        known.add(key);
        var node = values.get(key);
        if (node == null) {
            return null;
        }
        var value = new CatalogueValueReader(mistakes, name, key, node);
        return value.isSomething() ? reading.apply(value) : null;
    }

    /** Returns the list under an optional key; an empty list if the file omits the key. */
    <T> List<T> optionalList(String key, Function<CatalogueValueReader, @Nullable List<T>> reading) {
        var list = optional(key, reading);
        return list == null ? List.of() : list;
    }

    /**
     * Applies {@code reading} to this mapping. Records a mistake for each key that the function {@code reading} did not
     * request, because such a key is unknown.
     */
    <T> T read(Function<CatalogueEntryReader, T> reading) {
        var read = reading.apply(this);
        keys.forEach((key, node) -> {
            if (!known.contains(key)) {
                mistakes.add(
                        FileErrors.line(node),
                        name,
                        Phrase.of("catalogue.mistake.unknown-key", key, String.join(", ", known)));
            }
        });
        return read;
    }
}
