package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.storage.directory.Area;

/**
 * Recognises the names of the association's areas of work in a plan file, even if a number or the word "Område"
 * precedes the name.
 */
final class AreaNames {

    static final AreaNames NONE = of(List.of());

    private static final Pattern BEFORE_THE_NAME = Pattern.compile(
            "^(?:(?:(?:verksamhets)?område|area|kapitel|chapter)\\b)?\\s*(?:\\d{1,2}(?:\\.\\d{1,2})*(?=[\\s.:)–-]))?[\\s.:)–-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Set<String> names;
    private final Set<String> fullNames;

    private AreaNames(Set<String> names, Set<String> fullNames) {
        this.names = names;
        this.fullNames = fullNames;
    }

    static AreaNames of(List<Area> areas) {
        return new AreaNames(
                letters(areas.stream().flatMap(area -> Stream.of(area.id(), area.title(), area.shortTitle()))),
                letters(areas.stream().map(Area::title)));
    }

    boolean contain(String text) {
        return isIn(names, text);
    }

    /**
     * Returns whether the text is the full title of an area. Ignores the areas' short names, because a short name may
     * also be an ordinary word.
     */
    boolean containInFull(String text) {
        return isIn(fullNames, text);
    }

    private static boolean isIn(Set<String> names, String text) {
        return names.contains(TitleMatcher.letters(text)) || names.contains(TitleMatcher.letters(withoutNumber(text)));
    }

    private static Set<String> letters(Stream<String> names) {
        return names.map(TitleMatcher::letters).collect(Collectors.toSet());
    }

    /** Returns the area's name without a leading number or label such as "2." or "Område:". */
    static String withoutNumber(String text) {
        return BEFORE_THE_NAME.matcher(text).replaceFirst("");
    }
}
