package se.budkavle.bot.feature.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Area;

/**
 * Recognises the names of the association's areas of work in a plan file. A number or the word "Område" may precede the
 * name, and the name may be written with "&" or a page number.
 */
final class AreaNames {

    static final AreaNames NONE = of(List.of());

    private static final Pattern BEFORE_THE_NAME = Pattern.compile(
            "^(?:(?:(?:verksamhets)?område|area|kapitel|chapter)\\b)?\\s*(?:\\d{1,2}(?:\\.\\d{1,2})*(?=[\\s.:)–-])"
                    + "|(?:\\p{Lu}|[IVX]{2,5})(?=[.)]))?[\\s.:)–-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern AFTER_THE_NAME = Pattern.compile(
            "\\s*(?:\\((?:forts|cont)[^()]*\\)|[–—-]\\s+(?:mål|goals)\\b.*|\\s\\d{1,3}|[.:])$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern AND = Pattern.compile("(?<!\\p{L})(?:och|and)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    /** Maps the normalised titles and short names to the ids of the areas. */
    private final Map<String, String> ids;

    private final Set<String> fullNames;

    private AreaNames(Map<String, String> ids, Set<String> fullNames) {
        this.ids = ids;
        this.fullNames = fullNames;
    }

    static AreaNames of(List<Area> areas) {
        var ids = new HashMap<String, String>();
        for (var area : areas) {
            Stream.of(area.id(), area.title(), area.shortTitle())
                    .map(AreaNames::normalized)
                    .forEach(name -> ids.putIfAbsent(name, area.id()));
        }
        return new AreaNames(
                ids, areas.stream().map(Area::title).map(AreaNames::normalized).collect(Collectors.toSet()));
    }

    boolean contain(String text) {
        return spellings(text).anyMatch(ids::containsKey);
    }

    /**
     * Returns whether the text is the full title of an area. Ignores the areas' short names, because a short name may
     * also be an ordinary word.
     */
    boolean containInFull(String text) {
        return spellings(text).anyMatch(fullNames::contains);
    }

    /**
     * Returns the same text for all spellings of one area: the area's id, or the normalised text of an unknown area.
     */
    String key(String text) {
        return spellings(text)
                .filter(ids::containsKey)
                .findFirst()
                .map(name -> MapLookup.existing(ids, name))
                .orElseGet(() -> normalized(text));
    }

    /**
     * Returns the area names that the text may mean, in normalised form: first the whole text, then the text without a
     * leading number, and then the text without an addition such as "(forts.)" or a page number. The names of two areas
     * may differ only in a number, so the whole text comes first.
     */
    private static Stream<String> spellings(String text) {
        return Stream.of(text, withoutNumber(text), withoutAddition(text), withoutAddition(withoutNumber(text)))
                .map(AreaNames::normalized)
                .filter(name -> !name.isEmpty())
                .distinct();
    }

    /** Returns the letters and digits of an area's name in lower case, without the words "och" and "and". */
    static String normalized(String text) {
        return TitleMatcher.letters(AND.matcher(text).replaceAll(""));
    }

    private static String withoutAddition(String text) {
        return AFTER_THE_NAME.matcher(text.strip()).replaceFirst("");
    }

    /** Returns the area's name without a leading number, letter or label such as "2.", "S." or "Område:". */
    static String withoutNumber(String text) {
        return BEFORE_THE_NAME.matcher(text).replaceFirst("");
    }
}
