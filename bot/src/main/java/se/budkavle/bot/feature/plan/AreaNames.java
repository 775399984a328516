package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.storage.directory.Area;

/** Recognises the name of an area of the association in a file, also after a number or the word "Område". */
final class AreaNames {

    static final AreaNames NONE = of(List.of());

    private static final Pattern BEFORE_THE_NAME = Pattern.compile(
            "^(?:(?:(?:verksamhets)?område|area|kapitel|chapter)\\b)?\\s*(?:\\d{1,2}(?:\\.\\d{1,2})*(?=[\\s.:)–-]))?[\\s.:)–-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Set<String> names;

    private AreaNames(Set<String> names) {
        this.names = names;
    }

    static AreaNames of(List<Area> areas) {
        return new AreaNames(areas.stream()
                .flatMap(area -> Stream.of(area.id(), area.title(), area.shortTitle()))
                .map(TitleMatch::letters)
                .collect(Collectors.toSet()));
    }

    boolean contain(String text) {
        return names.contains(TitleMatch.letters(text)) || names.contains(TitleMatch.letters(withoutNumber(text)));
    }

    /** Returns the name without a number or label before it, for example "2." or "Område:". */
    static String withoutNumber(String text) {
        return BEFORE_THE_NAME.matcher(text).replaceFirst("");
    }
}
