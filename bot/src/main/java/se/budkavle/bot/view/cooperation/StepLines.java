package se.budkavle.bot.view.cooperation;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.cooperation.CooperationStep;
import se.budkavle.storage.cooperation.StepHistory;

/**
 * Builds the texts about an organisation's current and earlier steps on the cooperation ladder. A step says how closely
 * the organisation works with other organisations.
 */
public final class StepLines {

    private StepLines() {}

    /** Returns a text with the step's number and name, for example "steg 3 av 4: samordnar sig". */
    public static Phrase step(CooperationStep step) {
        return Phrase.of("cooperation.step", step.number(), CooperationStep.count(), name(step));
    }

    public static Phrase name(CooperationStep step) {
        return Phrase.of("cooperation.step." + step);
    }

    /**
     * Returns a line with the network's name, the organisation's current step and its step in each year. The line also
     * contains the day of a correction and the reason for the step, if they are stored.
     */
    public static Phrase line(String network, StepHistory history) {
        var parts = new ArrayList<>(parts(history));
        parts.set(0, Phrase.of("cooperation.line", Phrase.strong(network), parts.get(0)));
        return Phrase.joined(" · ", parts);
    }

    /**
     * Returns the parts of a line about an organisation's steps: the current step, and the step in each year. Also
     * contains the day of a correction and the reason for the step, if they are stored.
     */
    public static List<Phrase> parts(StepHistory history) {
        var now = history.latest();
        var parts = new ArrayList<Phrase>();
        parts.add(step(now.step()));
        parts.add(movement(history));
        if (now.isCorrection()) {
            parts.add(Phrase.of("cooperation.corrected", now.writtenAt()));
        }
        if (now.reason() != null) {
            parts.add(Phrase.words(now.reason()));
        }
        return parts;
    }

    /** Returns a text with the organisation's step in each year, for example "2025: steg 2 → 2026: steg 3". */
    private static Phrase movement(StepHistory history) {
        List<Phrase> years = history.movement().stream()
                .map(one -> Phrase.of(
                        "cooperation.year",
                        String.valueOf(one.year()),
                        one.step().number()))
                .toList();
        return Phrase.joined(" → ", years);
    }
}
