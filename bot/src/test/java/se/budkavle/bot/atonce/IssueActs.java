package se.budkavle.bot.atonce;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.testing.Heard;
import se.budkavle.bot.testing.Workplace;

/** Newsletters while they are written. */
final class IssueActs {

    private static final Map<String, String> WRITTEN = Map.of("subject", "Höstens nyheter", "text", "# Sol\n\nMer sol.\n\n# Vind\n\nMer vind.");

    private IssueActs() { }

    static List<Act> all() {
        return List.of(
                Act.once("newsletter:begun", work -> {
                    var form = form(work);
                    return () -> form.fillsIn(WRITTEN);
                }),
                Act.once("newsletter:edited", work -> {
                    var form = card(work).presses("Redigera");
                    return () -> form.fillsIn(Map.of("text", "Annat"));
                }),
                Act.once("newsletter:mine", work -> {
                    var both = both(work);
                    return () -> both.presses("Använd min text");
                }),
                Act.once("newsletter:part-edited", work -> {
                    var form = card(work).chooses("1").presses("Skriv om");
                    return () -> form.fillsIn(Map.of("text", "# Vind\n\nMindre vind."));
                }),
                Act.once("newsletter:part-move", work -> {
                    var part = card(work).chooses("1");
                    return () -> part.presses("Flytta upp");
                }),
                Act.once("newsletter:part-out", work -> {
                    var part = card(work).chooses("1");
                    return () -> part.presses("Ta bort");
                }),
                Act.once("newsletter:discard", work -> {
                    var card = card(work);
                    return () -> card.presses("Kasta");
                }),
                Act.once("newsletter:take-back", work -> {
                    var discarded = card(work).presses("Kasta");
                    return () -> discarded.presses("Ta tillbaka");
                }));
    }

    private static Heard both(Workplace work) {
        var card = card(work);
        var late = card.presses("Redigera");
        card.presses("Redigera").fillsIn(Map.of("text", "Först"));
        return late.fillsIn(Map.of("text", "Sedan"));
    }

    private static Heard card(Workplace work) {
        return form(work).fillsIn(WRITTEN);
    }

    private static Heard form(Workplace work) {
        return work.as("Samordnare miljö").runs("newsletter new", Map.of("networks", "hallbar-energi"));
    }
}
