package se.budkavle.bot.view.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.Verification;
import se.budkavle.storage.minutes.VerificationState;
import se.budkavle.storage.minutes.Verifier;

/** Writes the lines about the verifiers of formal minutes and their confirmations, for the chat and for documents. */
@Component
public class VerificationLines {

    private final MinutesSettings settings;
    private final Association association;

    VerificationLines(MinutesSettings settings, Association association) {
        this.settings = settings;
        this.association = association;
    }

    /**
     * Returns the lines for the channel message and the overview. Returns no lines for short notes, which need no
     * verifiers.
     */
    public List<Phrase> of(MinutesView view) {
        var state = view.verification();
        if (state.isEmpty()) {
            return view.verifiers().isEmpty()
                    ? List.of()
                    : List.of(Phrase.of("minutes.adjusters", people(view.verifiers(), view.owners())));
        }
        var lines = new ArrayList<>(verified(state.get().verified(), view.owners()));
        if (state.get().isComplete()) {
            lines.add(0, Phrase.of("minutes.adjusted-all"));
        }
        if (!state.get().missing().isEmpty()) {
            lines.add(missing(state.get(), view.owners()));
        }
        return List.copyOf(lines);
    }

    /** Returns a line with the names of the verifiers who have not confirmed the minutes, and with the deadline. */
    public Phrase missing(VerificationState state, Map<String, String> names) {
        return Phrase.of("minutes.adjust-missing", people(state.missing(), names), lastDay(state.minutes()));
    }

    /**
     * Returns lines that say who has verified (confirmed) an edition of minutes, and when. If nobody has verified the
     * edition, returns a line that says so.
     */
    public List<Phrase> onPaper(List<Verification> verified, Map<String, String> names) {
        return verified.isEmpty() ? List.of(Phrase.of("minutes.not-adjusted")) : verified(verified, names);
    }

    /** Returns the deadline for verifying the latest edition. */
    public LocalDate lastDay(Minutes minutes) {
        return day(minutes.requiredFinishedAt()).plus(settings.adjustWithin());
    }

    private List<Phrase> verified(List<Verification> verified, Map<String, String> names) {
        return verified.stream()
                .sorted(Comparator.comparing(Verification::part))
                .map(one ->
                        Phrase.of("minutes.adjusted." + one.part(), name(one.personId(), names), day(one.writtenAt())))
                .toList();
    }

    private static Phrase people(List<Verifier> all, Map<String, String> names) {
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
