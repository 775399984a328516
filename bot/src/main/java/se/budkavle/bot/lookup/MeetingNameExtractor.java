package se.budkavle.bot.lookup;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrasebook;

/**
 * Recognises a pasted sentence that the bot has written about a meeting, and extracts the meeting's title and day from
 * it.
 */
@Component
class MeetingNameExtractor {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final int UNICODE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final List<Pattern> sentences;

    MeetingNameExtractor(Phrasebook phrasebook) {
        this.sentences = Stream.of("meeting.", "agenda.")
                .flatMap(group -> phrasebook.keysBeginning(group).stream())
                .flatMap(key -> Stream.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)
                        .map(language -> phrasebook.pattern(key, language)))
                .flatMap(words -> sentence(words).stream())
                .toList();
    }

    /**
     * Compares the text with the sentences about meetings in the message bundles. For each matching sentence, returns
     * the words that the text has in place of the placeholders, joined by spaces. Returns an empty list if no sentence
     * matches.
     */
    List<String> namesIn(String text) {
        return sentences.stream()
                .map(sentence -> sentence.matcher(text.strip()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> arguments(matcher.toMatchResult()))
                .distinct()
                .toList();
    }

    private static String arguments(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .collect(Collectors.joining(" "));
    }

    /**
     * Converts a text of the message bundle into a regular expression that matches the text with any values at its
     * placeholders. Returns empty if the text has no placeholder {0}, no words, or formats such as plural forms.
     */
    private static Optional<Pattern> sentence(String words) {
        var literals = PLACEHOLDER
                .splitAsStream(words)
                .map(one -> one.replace("''", "'"))
                .toList();
        boolean isSentence = words.contains("{0}")
                && literals.stream().noneMatch(one -> one.contains("{"))
                && literals.stream().anyMatch(one -> WORD.matcher(one).find());
        if (!isSentence) {
            return Optional.empty();
        }
        var joined = literals.stream().map(Pattern::quote).collect(Collectors.joining("(.+)"));
        return Optional.of(Pattern.compile(words.endsWith("}") ? joined + "(.+)" : joined, UNICODE));
    }
}
