package se.budkavle.bot.feature.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.TextShortener;
import se.budkavle.storage.InvisibleCharacterFilter;

/** Reads one YAML value; adds a mistake when the value does not have the type or length that is asked for. */
record CatalogueValue(FileMistakes mistakes, String entry, String key, Node node) {

    private static final int LONGEST_QUOTED = 60;

    /** Checks that there is a value, and adds a mistake when nothing visible follows the key or the dash. */
    boolean isSomething() {
        boolean empty = node.getTag().equals(Tag.NULL)
                || node instanceof ScalarNode scalar && InvisibleCharacterFilter.isNone(scalar.getValue());
        if (empty) {
            mistake("catalogue.mistake.empty", key);
        }
        return !empty;
    }

    /** Returns the text without invisible characters, on one line. */
    @Nullable
    String text(int longest) {
        var text = paragraph(longest);
        if (text != null && text.contains("\n")) {
            mistake("catalogue.mistake.lines", key);
        }
        return text;
    }

    /** Returns the text without invisible characters; it may have several lines. */
    @Nullable
    String paragraph(int longest) {
        if (!(node instanceof ScalarNode scalar)) {
            mistake("catalogue.mistake.no-text", key);
            return null;
        }
        var text = InvisibleCharacterFilter.of(scalar.getValue()).strip();
        if (text.length() > longest) {
            mistake("catalogue.mistake.too-long", key, String.valueOf(text.length()), String.valueOf(longest));
        }
        return text;
    }

    /** Returns the value, and adds a mistake when these places contain it already. */
    <T> @Nullable T unique(ValuePlaces places, @Nullable T value) {
        if (value != null) {
            places.add(value.toString(), mistakes.place(node))
                    .ifPresent(first -> mistake("catalogue.mistake.twice", key, value.toString(), first));
        }
        return value;
    }

    /** Returns an id, which consists of a-z, 0-9 and hyphens. */
    @Nullable
    String id(int longest) {
        var id = text(longest);
        if (id != null && !id.matches("[a-z0-9-]+")) {
            mistake("catalogue.mistake.no-id", key, quoted());
        }
        return id;
    }

    @Nullable
    Integer number(int from, int to) {
        var digits = word();
        if (!digits.matches("[+-]?\\d{1,9}")) {
            mistake("catalogue.mistake.no-number", key, quoted());
            return null;
        }
        int number = Integer.parseInt(digits);
        if (number < from || number > to) {
            mistake("catalogue.mistake.range", key, String.valueOf(from), String.valueOf(to), quoted());
        }
        return number;
    }

    Boolean flag() {
        var word = word().toLowerCase(Locale.ROOT);
        if (!word.equals("true") && !word.equals("false")) {
            mistake("catalogue.mistake.no-flag", key, quoted());
        }
        return word.equals("true");
    }

    /** Returns one of the names of an enum as the files write them, for example vice-chair. */
    <E extends Enum<E>> String constant(Class<E> type) {
        return oneOf(Stream.of(type.getEnumConstants()).map(EnumName::of).toList());
    }

    String oneOf(List<String> words) {
        var word = word().toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            mistake("catalogue.mistake.none-of", key, quoted(), String.join(", ", words));
        }
        return word;
    }

    /**
     * Returns an id that these places contain.
     *
     * @param known empty when the file with the ids cannot be read; then every id is accepted, because only that file
     *     has a mistake
     * @param unknown the key of the sentence about an unknown id
     */
    String reference(ValuePlaces known, String unknown) {
        var id = word();
        if (!known.isEmpty() && !known.contains(id)) {
            mistake(unknown, key, quoted());
        }
        return id;
    }

    /** Returns the items of a list; those that cannot be read are left out after adding a mistake. */
    <T> @Nullable List<T> list(Function<CatalogueValue, T> reading) {
        if (!(node instanceof SequenceNode sequence)) {
            mistake("catalogue.mistake.no-list", key);
            return null;
        }
        var items = new ArrayList<T>();
        for (var one : sequence.getValue()) {
            var item = new CatalogueValue(mistakes, entry, key, one);
            var read = item.isSomething() ? reading.apply(item) : null;
            if (read != null) {
                items.add(read);
            }
        }
        return List.copyOf(items);
    }

    /** Returns the items of a list that has at least one. */
    <T> @Nullable List<T> some(Function<CatalogueValue, T> reading) {
        if (node instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
            mistake("catalogue.mistake.empty", key);
        }
        return list(reading);
    }

    /** Returns a list without duplicates that has at least one item and at most so many. */
    <T> @Nullable List<T> distinct(int most, Function<CatalogueValue, T> reading) {
        var places = new ValuePlaces();
        List<T> items = some(item -> item.unique(places, reading.apply(item)));
        if (items != null && items.size() > most) {
            mistake("catalogue.mistake.too-many", key, String.valueOf(items.size()), String.valueOf(most));
        }
        return items;
    }

    /** Returns what is read from a mapping of keys and values. */
    <T> @Nullable T entry(Function<CatalogueEntry, T> reading) {
        if (!(node instanceof MappingNode mapping)) {
            mistake("catalogue.mistake.no-entry", key);
            return null;
        }
        return new CatalogueEntry(mistakes, entry, mapping).read(reading);
    }

    /**
     * Returns a single value without its invisible characters, or an empty text if the value is a list or a mapping.
     */
    private String word() {
        return node instanceof ScalarNode scalar
                ? InvisibleCharacterFilter.of(scalar.getValue()).strip()
                : "";
    }

    private void mistake(String what, Object... arguments) {
        mistakes.add(FileMistakes.line(node), entry, Phrase.of(what, arguments));
    }

    /** Returns the value as it is written, shortened for a sentence about it. */
    private String quoted() {
        var text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "…";
        return TextShortener.shortened(text, LONGEST_QUOTED);
    }
}
