package se.budkavle.bot.view.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.minutes.Action;

/** Writes an action as one line of text, for the chat and for documents. */
public final class ActionLine {

    private ActionLine() {}

    /**
     * Returns the action's text with the owner and the last day.
     *
     * @param names the owners' names, from {@link OwnerNames}
     */
    public static Phrase of(Action action, Map<String, String> names) {
        var parts = new ArrayList<Phrase>();
        parts.add(Phrase.words(action.text()));
        parts.add(owner(action, names));
        if (action.dueOn() != null) {
            parts.add(Phrase.of("minutes.action.due", action.dueOn()));
        }
        if (!action.isOpen()) {
            parts.add(Phrase.of("minutes.action.done"));
        }
        return Phrase.joined(" · ", List.copyOf(parts));
    }

    private static Phrase owner(Action action, Map<String, String> names) {
        var owner = action.owner();
        if (owner.isNobody()) {
            return Phrase.of("minutes.action.nobody");
        }
        var id = owner.personId() == null ? owner.organisationId() : owner.personId();
        var name = names.getOrDefault(Objects.requireNonNull(id, "it has an owner"), "–");
        return Phrase.strong(
                owner.faction() == null
                        ? Phrase.words(name)
                        : Phrase.of("minutes.action.seat", name, Phrase.of("directory.faction." + owner.faction())));
    }
}
