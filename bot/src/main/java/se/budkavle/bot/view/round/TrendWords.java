package se.budkavle.bot.view.round;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.text.Phrase;

/**
 * Builds the texts about activities whose state has changed since the previous status round. Also builds the texts
 * about status rounds that cannot be compared.
 */
public final class TrendWords {

    private TrendWords() {}

    /**
     * Returns texts that say how many answers report a better, a worse or an unchanged state since the previous status
     * round. The texts also contain the numbers of new questions and of questions that are no longer asked.
     */
    public static List<Phrase> of(RoundFigures figures) {
        var words = new ArrayList<Phrase>();
        words.add(Phrase.of("figures.summary.turned", figures.better(), figures.worse(), figures.unchanged()));
        if (figures.added() > 0) {
            words.add(Phrase.of("figures.summary.added", figures.added()));
        }
        if (figures.gone() > 0) {
            words.add(Phrase.of("figures.summary.gone", figures.gone()));
        }
        return words;
    }

    /**
     * Returns a line for each earlier status round that cannot be compared, with the reason. An additional line names
     * the organisations that are no longer asked.
     */
    public static List<Phrase> breaks(RoundFigures figures) {
        var lines = new ArrayList<Phrase>();
        figures.gaps().stream()
                .map(gap -> Phrase.of("figures.break." + gap.why(), gap.before().period()))
                .distinct()
                .forEach(lines::add);
        if (!figures.left().isEmpty()) {
            lines.add(Phrase.of("figures.break.left", String.join(", ", figures.left())));
        }
        return lines;
    }
}
