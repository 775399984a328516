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
 * Recognises sentences that the bot has written about a meeting, and extracts the meeting's name and day from such a
 * pasted sentence.
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
     * Compares the text with the sentences that the bot can write about meetings. For each sentence that matches,
     * returns the words in the places of its placeholders.
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
     * Returns a pattern for a message bundle text that consists of words and simple placeholders. Returns empty for
     * other texts, such as texts with plural forms.
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
