package se.budkavle.bot.feature.mine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionButtonIds;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.minutes.Action;

/**
 * Builds the lines about a person's open actions (tasks), for the message that lists everything that waits for the
 * person.
 */
@Component
class MineActionLines {

    /** The maximum number of actions in the message. If there are more actions, the message says how many more. */
    private static final int MOST = 5;

    private final OwnerNames names;
    private final Association association;
    private final Clock clock;

    MineActionLines(OwnerNames names, Association association, Clock clock) {
        this.names = names;
        this.association = association;
        this.clock = clock;
    }

    List<Phrase> of(List<Action> actions) {
        if (actions.isEmpty()) {
            return List.of();
        }
        var owners = names.of(actions);
        var lines = new ArrayList<Phrase>();
        for (var action : actions.subList(0, Math.min(MOST, actions.size()))) {
            lines.add(Phrase.of(
                    "mine.action",
                    Phrase.strong(Phrase.of("mine.action.title")),
                    ActionLine.marked(action, owners, association.today(clock))));
        }
        if (actions.size() > MOST) {
            lines.add(Phrase.of("mine.action.more", actions.size() - MOST));
        }
        return lines;
    }

    /**
     * Returns a button that opens the person's only open action. If there are several open actions, the button opens
     * the list of actions.
     */
    static Optional<Button> button(List<Action> actions) {
        return switch (actions.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(Button.plain(
                        Press.id(ActionButtonIds.OPEN, actions.get(0).id()), Phrase.of("mine.see-action")));
            default -> Optional.of(Button.plain(ActionButtonIds.OWN, Phrase.of("mine.see-actions", actions.size())));
        };
    }
}
