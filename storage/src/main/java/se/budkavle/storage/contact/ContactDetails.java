package se.budkavle.storage.contact;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/**
 * The details that one network has stored about a contact, without the email address. Other networks do not see the
 * details that this network has stored.
 *
 * @param organisation the person's organisation as free text; null for none
 * @param name the person's name; null when only the address is known
 * @param tags keywords in lower case, separated by commas; empty for none
 * @param source where the network got the details from, as free text; null when unknown
 */
public record ContactDetails(
        @Nullable String organisation,
        @Nullable String name,
        String tags,
        Origin origin,
        @Nullable String source) {

    public enum Origin {
        ADDED,
        IMPORTED,
        SIGNED_UP
    }

    private static final int LONGEST = 120;
    private static final int LONGEST_TAGS = 400;
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");
    private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    public static ContactDetails of(
            @Nullable String organisation,
            @Nullable String name,
            Collection<String> tags,
            Origin origin,
            @Nullable String source) {
        return new ContactDetails(text(organisation), text(name), joined(tags.stream()), origin, text(source));
    }

    /**
     * Returns these details merged with the details in an imported list. If a field of the imported list is empty,
     * keeps the current value. The result contains all tags of the current details and of the imported list.
     */
    public ContactDetails completedBy(ContactDetails list) {
        return new ContactDetails(
                list.organisation == null ? organisation : list.organisation,
                list.name == null ? name : list.name,
                joined(Stream.of(tags, list.tags)),
                origin,
                source);
    }

    /**
     * Returns a copy of the details without the name, the tags and the source. Keeps the contact's organisation and the
     * origin of the details (for example, imported).
     */
    public ContactDetails erased() {
        return new ContactDetails(organisation, null, "", origin, null);
    }

    public List<String> tagList() {
        return tags.isEmpty() ? List.of() : List.of(tags.split(","));
    }

    /**
     * Splits a typed text at commas and semicolons into tags. Returns the tags in lower case, without duplicates, in
     * alphabetical order.
     */
    public static List<String> tagsOf(String typed) {
        return List.of(typed.split("[,;]")).stream()
                .map(tag -> plain(tag).toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static String joined(Stream<String> tags) {
        var joined =
                tags.flatMap(tag -> tagsOf(tag).stream()).distinct().sorted().collect(Collectors.joining(","));
        if (joined.length() > LONGEST_TAGS) {
            throw new Refusal("contact.tags-length", LONGEST_TAGS);
        }
        return joined;
    }

    /**
     * Normalises a typed text, so that names that differ only in spaces or invisible characters become equal. Removes
     * invisible characters, and replaces line breaks and repeated spaces by one space. Returns null if the text
     * contains no visible character. Throws a {@code Refusal} if the text is too long.
     */
    public static @Nullable String text(@Nullable String typed) {
        var text = typed == null ? "" : plain(typed);
        if (text.length() > LONGEST) {
            throw new Refusal("contact.text-length", LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    private static String plain(String typed) {
        return GAPS.matcher(HALVES.matcher(InvisibleCharacterFilter.of(typed)).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
