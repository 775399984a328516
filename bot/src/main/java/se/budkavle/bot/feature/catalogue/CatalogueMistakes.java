package se.budkavle.bot.feature.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.bot.text.Phrase;

/**
 * Thrown with all mistakes in the YAML files with organisations, networks and plans, so that an editor can correct all
 * mistakes at once.
 */
final class CatalogueMistakes extends RuntimeException {

    private final transient List<CatalogueMistake> mistakes;

    CatalogueMistakes(List<CatalogueMistake> mistakes) {
        super(mistakes.stream()
                .map(one -> one.file() + ":" + one.line())
                .collect(Collectors.joining(", ", "Mistakes in the catalogue at ", "")));
        this.mistakes = List.copyOf(mistakes);
    }

    /**
     * Returns a sentence for each of the first {@code most} mistakes. If there are more mistakes, a final sentence says
     * how many.
     */
    List<Phrase> sentences(int most) {
        var first = mistakes.stream().limit(most).map(CatalogueMistake::sentence);
        return mistakes.size() <= most
                ? first.toList()
                : Stream.concat(first, Stream.of(Phrase.of("catalogue.more", mistakes.size() - most)))
                        .toList();
    }

    List<Phrase> sentences() {
        return sentences(mistakes.size());
    }
}
