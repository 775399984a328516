package se.budkavle.bot.view.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOwner;

/** Writes an action (task) as one line of text, for the chat and for documents. */
public final class ActionLine {

    private ActionLine() {}

    /**
     * Returns a line with the action's text, owner and due date.
     *
     * @param names the owners' names, from {@link OwnerNames}
     */
    public static Phrase of(Action action, Map<String, String> names) {
        return of(action.text(), action.owner(), names, action.dueOn(), !action.isOpen());
    }

    /**
     * Returns a line with the given text, owner and due date of an action. The caller can pass earlier values of the
     * action, for example the values in a sent edition of minutes.
     *
     * @param names the owners' names, from {@link OwnerNames}
     */
    public static Phrase of(
            String text, ActionOwner owner, Map<String, String> names, @Nullable LocalDate dueOn, boolean isDone) {
        var parts = new ArrayList<Phrase>();
        parts.add(Phrase.words(text));
        parts.add(owner(owner, names));
        if (dueOn != null) {
            parts.add(Phrase.of("minutes.action.due", dueOn));
        }
        if (isDone) {
            parts.add(Phrase.of("minutes.action.done"));
        }
        return Phrase.joined(" · ", List.copyOf(parts));
    }

    /** Returns the line about an action, with a mark if the action is overdue. */
    public static Phrase marked(Action action, Map<String, String> names, LocalDate today) {
        var line = of(action, names);
        return action.isOverdueOn(today) ? Phrase.of("minutes.actions.overdue", line) : line;
    }

    private static Phrase owner(ActionOwner owner, Map<String, String> names) {
        if (owner.isNobody()) {
            return Phrase.of("minutes.action.nobody");
        }
        return Phrase.strong(ownerName(owner, names));
    }

    /** Returns the name of an action's owner: a person, an organisation or an organisation's political side. */
    public static Phrase ownerName(ActionOwner owner, Map<String, String> names) {
        var id = owner.personId() == null ? owner.organisationId() : owner.personId();
        var name = names.getOrDefault(Objects.requireNonNull(id, "it has an owner"), "–");
        return owner.faction() == null
                ? Phrase.words(name)
                : Phrase.of("minutes.action.seat", name, Phrase.of("directory.faction." + owner.faction()));
    }
}
