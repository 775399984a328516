package se.budkavle.bot.atonce;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.testing.Heard;
import se.budkavle.bot.testing.Workplace;

/** Newsletters: who wants them and who does not. */
final class NewsletterActs {

    private static final Map<String, Object> ENERGY = Map.of("network", "hallbar-energi");

    private NewsletterActs() { }

    static List<Act> all() {
        return List.of(
                Act.once("newsletter subscribe", work -> () ->
                        work.as("Ledamot Timrå, majoritet").runs("newsletter subscribe", ENERGY)),
                Act.once("newsletter leave", work -> {
                    subscribed(work);
                    return () -> work.as("Ledamot Timrå, majoritet").runs("newsletter leave", ENERGY);
                }),
                Act.once("newsletter:leave", work -> {
                    var card = subscribed(work);
                    return () -> card.presses("Sluta få det");
                }),
                Act.once("newsletter:way", work -> {
                    var left = subscribed(work).presses("Sluta få det");
                    return () -> left.presses("Få det privat");
                }),
                Act.once("newsletter:return", work -> {
                    subscribed(work);
                    var left = work.as("Ledamot Timrå, majoritet").runs("newsletter leave").presses("Sluta få alla nyhetsbrev");
                    return () -> left.presses("Ta tillbaka: få nyhetsbrev igen");
                }));
    }

    private static Heard subscribed(Workplace work) {
        return work.as("Ledamot Timrå, majoritet").runs("newsletter subscribe", ENERGY);
    }
}
