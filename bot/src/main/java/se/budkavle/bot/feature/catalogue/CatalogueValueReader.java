package se.budkavle.bot.feature.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.TextShortener;

/**
 * Reads and validates the value of one key in a YAML file with organisations, networks or plans. Records a mistake if
 * the value's type or length is wrong.
 */
record CatalogueValueReader(FileErrors mistakes, @Nullable String entry, String key, Node node) {

    private static final int LONGEST_QUOTED = 60;

    /**
     * Returns false and records a mistake if the value is null or a text without visible characters. Returns true
     * otherwise, also for an empty list or mapping.
     */
    boolean isSomething() {
        boolean empty = node.getTag().equals(Tag.NULL)
                || node instanceof ScalarNode scalar && InvisibleCharacterFilter.isNone(scalar.getValue());
        if (empty) {
            mistake("catalogue.mistake.empty", key);
        }
        return !empty;
    }

    /**
     * Returns the value as text without invisible characters. Records a mistake if the text has several lines or is
     * longer than {@code longest} characters. For a list or a mapping, records a mistake and returns null.
     */
    @Nullable
    String text(int longest) {
        var text = paragraph(longest);
        if (text != null && text.contains("\n")) {
            mistake("catalogue.mistake.lines", key);
        }
        return text;
    }

    /**
     * Returns the value as text, possibly of several lines, without invisible characters. Records a mistake if the text
     * is longer than {@code longest} characters. For a list or a mapping, records a mistake and returns null.
     */
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

    /**
     * Returns the given {@code value} without a change. Records a mistake if {@code places} already contains the same
     * value from an earlier line.
     */
    <T> @Nullable T unique(DuplicateValueFinder places, @Nullable T value) {
        if (value != null) {
            places.add(value.toString(), mistakes.place(node))
                    .ifPresent(first -> mistake("catalogue.mistake.twice", key, value.toString(), first));
        }
        return value;
    }

    /** Returns the value as an id. Records a mistake if the id contains characters other than a-z, 0-9 and hyphens. */
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

    /** Returns the value as a date. Records a mistake if the date is not written like 2027-12-31. */
    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(word());
        } catch (DateTimeParseException noDay) {
            mistake("catalogue.mistake.no-day", key, quoted());
            return null;
        }
    }

    Boolean flag() {
        var word = word().toLowerCase(Locale.ROOT);
        if (!word.equals("true") && !word.equals("false")) {
            mistake("catalogue.mistake.no-flag", key, quoted());
        }
        return word.equals("true");
    }

    /**
     * Returns the value in lower case. Records a mistake if the value is not the name of an enum constant as YAML files
     * spell it, such as {@code vice-chair}.
     */
    <E extends Enum<E>> String constant(Class<E> type) {
        return oneOf(Stream.of(type.getEnumConstants()).map(KebabCaseEnum::of).toList());
    }

    String oneOf(List<String> words) {
        var word = word().toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            mistake("catalogue.mistake.none-of", key, quoted(), String.join(", ", words));
        }
        return word;
    }

    /**
     * Returns the value as the id of another entry, such as a network or an organisation. Records a mistake if no entry
     * has this id.
     *
     * @param known the existing ids. If the file with these entries could not be read, {@code known} is empty, and
     *     every id is accepted.
     * @param unknown the message key of the sentence that reports an unknown id
     */
    String reference(DuplicateValueFinder known, String unknown) {
        var id = word();
        if (!known.isEmpty() && !known.contains(id)) {
            mistake(unknown, key, quoted());
        }
        return id;
    }

    /**
     * Returns the elements of a YAML list; null if the value is no list. Leaves out elements that cannot be read, and
     * records a mistake for each of them.
     */
    <T> @Nullable List<T> list(Function<CatalogueValueReader, @Nullable T> reading) {
        if (!(node instanceof SequenceNode sequence)) {
            mistake("catalogue.mistake.no-list", key);
            return null;
        }
        var items = new ArrayList<T>();
        for (var one : sequence.getValue()) {
            var item = new CatalogueValueReader(mistakes, entry, key, one);
            var read = item.isSomething() ? reading.apply(item) : null;
            if (read != null) {
                items.add(read);
            }
        }
        return List.copyOf(items);
    }

    /** Returns the elements of a YAML list; null if the value is no list. Records a mistake if the list is empty. */
    <T> @Nullable List<T> some(Function<CatalogueValueReader, @Nullable T> reading) {
        if (node instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
            mistake("catalogue.mistake.empty", key);
        }
        return list(reading);
    }

    /**
     * Returns the elements of a YAML list; null if the value is no list. Records a mistake if the list is empty, has
     * duplicates or has more than {@code most} elements.
     */
    <T> @Nullable List<T> distinct(int most, Function<CatalogueValueReader, @Nullable T> reading) {
        var places = new DuplicateValueFinder();
        List<T> items = some(item -> item.unique(places, reading.apply(item)));
        if (items != null && items.size() > most) {
            mistake("catalogue.mistake.too-many", key, String.valueOf(items.size()), String.valueOf(most));
        }
        return items;
    }

    /**
     * Applies {@code reading} to the value, which must be a YAML mapping, and returns the function's result. Records a
     * mistake and returns null if the value is no mapping.
     */
    <T> @Nullable T entry(Function<CatalogueEntryReader, T> reading) {
        if (!(node instanceof MappingNode mapping)) {
            mistake("catalogue.mistake.no-entry", key);
            return null;
        }
        return new CatalogueEntryReader(mistakes, entry, mapping).read(reading);
    }

    /** Returns the value as text without invisible characters; empty text for a list or a mapping. */
    String word() {
        return node instanceof ScalarNode scalar
                ? InvisibleCharacterFilter.of(scalar.getValue()).strip()
                : "";
    }

    void mistake(String what, Object... arguments) {
        mistakes.add(FileErrors.line(node), entry, Phrase.of(what, arguments));
    }

    /**
     * Returns the value's text, stripped and shortened, so that an error message can quote it. Returns "…" for a list
     * or a mapping.
     */
    private String quoted() {
        var text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "…";
        return TextShortener.shortened(text, LONGEST_QUOTED);
    }
}
