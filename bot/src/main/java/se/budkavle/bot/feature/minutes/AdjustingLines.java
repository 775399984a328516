package se.budkavle.bot.feature.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.minutes.Adjuster;
import se.budkavle.storage.minutes.Adjusting;
import se.budkavle.storage.minutes.AdjustingState;
import se.budkavle.storage.minutes.Minutes;

/** Writes the lines about the adjusters of formal minutes and their confirmations, for the chat and for documents. */
@Component
class AdjustingLines {

    private final MinutesSettings settings;
    private final Association association;

    AdjustingLines(MinutesSettings settings, Association association) {
        this.settings = settings;
        this.association = association;
    }

    /**
     * Returns the lines for the channel message and the overview. Returns no lines for short notes, which need no
     * adjusters.
     */
    List<Phrase> of(MinutesView view) {
        var state = view.adjusting();
        if (state.isEmpty()) {
            return view.adjusters().isEmpty()
                    ? List.of()
                    : List.of(Phrase.of("minutes.adjusters", people(view.adjusters(), view.owners())));
        }
        var lines = new ArrayList<>(adjusted(state.get().adjusted(), view.owners()));
        if (state.get().isComplete()) {
            lines.add(0, Phrase.of("minutes.adjusted-all"));
        }
        if (!state.get().missing().isEmpty()) {
            lines.add(missing(state.get(), view.owners()));
        }
        return List.copyOf(lines);
    }

    /** Returns lines with the adjusters who have not confirmed the minutes, and the deadline. */
    Phrase missing(AdjustingState state, Map<String, String> names) {
        return Phrase.of("minutes.adjust-missing", people(state.missing(), names), lastDay(state.minutes()));
    }

    /** Returns lines that say who has adjusted (confirmed) an edition and when, or that nobody has. */
    List<Phrase> onPaper(List<Adjusting> adjusted, Map<String, String> names) {
        return adjusted.isEmpty() ? List.of(Phrase.of("minutes.not-adjusted")) : adjusted(adjusted, names);
    }

    /** Returns the deadline for adjusting (confirming) the latest edition. */
    LocalDate lastDay(Minutes minutes) {
        return day(minutes.requiredFinishedAt()).plus(settings.adjustWithin());
    }

    private List<Phrase> adjusted(List<Adjusting> adjusted, Map<String, String> names) {
        return adjusted.stream()
                .sorted(Comparator.comparing(Adjusting::part))
                .map(one ->
                        Phrase.of("minutes.adjusted." + one.part(), name(one.personId(), names), day(one.writtenAt())))
                .toList();
    }

    private static Phrase people(List<Adjuster> all, Map<String, String> names) {
        return Phrase.joined(
                ", ",
                all.stream()
                        .map(one -> Phrase.of("minutes.adjuster." + one.part(), name(one.personId(), names)))
                        .toList());
    }

    private static String name(String personId, Map<String, String> names) {
        return names.getOrDefault(personId, "–");
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, association.zone());
    }
}
