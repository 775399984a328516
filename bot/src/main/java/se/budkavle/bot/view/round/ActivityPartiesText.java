package se.budkavle.bot.view.round;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.plan.ActivityParties;

/** Builds the text that names the owner, partners and funder of an activity. */
public final class ActivityPartiesText {

    private ActivityPartiesText() {}

    /**
     * Returns the owner, partners and funder in one phrase. Returns empty if the plan names no owner, partner or
     * funder.
     */
    public static Optional<Phrase> of(ActivityParties parties) {
        var named = Stream.of(
                        part("figures.parties.owner", parties.owner()),
                        part("figures.parties.partners", parties.partners()),
                        part("figures.parties.funder", parties.funder()))
                .flatMap(Optional::stream)
                .toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(Phrase.joined(" · ", named));
    }

    private static Optional<Phrase> part(String key, @Nullable String text) {
        return Optional.ofNullable(text).map(words -> Phrase.of(key, words));
    }
}
