package se.budkavle.bot.feature.round;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.ActivityStanding;
import se.budkavle.storage.round.ActivityState;

/** Parses the name of an activity's state, such as "on track", in Swedish or English. */
@Component
class AnswerStateNames {

    /**
     * Matches the symbol before the name of a state. The symbol becomes part of the text when a spreadsheet program
     * saves the file as CSV.
     */
    private static final Pattern SYMBOL = Pattern.compile("^[^\\p{L}]+");

    private final Map<String, Optional<ActivityState>> states = new HashMap<>();

    AnswerStateNames(Phrasebook phrasebook) {
        for (var mark : StateMarks.all()) {
            if (mark.state().equals(ActivityStanding.LATE.name())) {
                // Skips the state "late", because nobody reports this state: the bot computes it from the activity's
                // deadline.
                continue;
            }
            var state = mark.state().equals(StateMarks.MISSING)
                    ? Optional.<ActivityState>empty()
                    : Optional.of(ActivityState.valueOf(mark.state()));
            states.put(mark.state().toLowerCase(Locale.ROOT), state);
            for (var locale : new Locale[] {Phrasebook.SWEDISH, Phrasebook.ENGLISH}) {
                states.put(phrasebook.say(Phrase.of(mark.wordKey()), locale).toLowerCase(Locale.ROOT), state);
            }
        }
    }

    /**
     * Returns the state with this name. Returns empty if the text is empty or means a missing answer. Throws a refusal
     * for an unknown name.
     */
    Optional<ActivityState> parse(String typed) {
        var name = SYMBOL.matcher(typed).replaceFirst("").strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var state = states.get(name);
        if (state == null) {
            throw new Refusal("round.import.unknown-state", typed);
        }
        return state;
    }
}
