package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.DailyReminderKey;
import se.budkavle.bot.delivery.DailyReminderQueue;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionButtonIds;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionReminder;
import se.budkavle.storage.minutes.ActionReminders;
import se.budkavle.storage.minutes.Actions;

/**
 * Builds a person's daily private reminder of actions whose due date is near or past. Omits actions that are done by
 * now, and actions whose due date or owner has changed since the reminder was queued.
 */
@Component
class ActionReminderComposer implements LiveComposer {

    /** The maximum number of buttons in one row. */
    private static final int BUTTONS = 5;

    private final Actions actions;
    private final ActionReminders reminders;
    private final ActionResponsibles responsibles;
    private final OwnerNames names;
    private final Networks networks;
    private final DailyReminderQueue queue;
    private final Association association;
    private final Clock clock;

    ActionReminderComposer(
            Actions actions,
            ActionReminders reminders,
            ActionResponsibles responsibles,
            OwnerNames names,
            Networks networks,
            DailyReminderQueue queue,
            Association association,
            Clock clock) {
        this.actions = actions;
        this.reminders = reminders;
        this.responsibles = responsibles;
        this.names = names;
        this.networks = networks;
        this.queue = queue;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ActionDeliveryKeys.REMINDER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        if (queue.isOvertaken(delivery)) {
            return new Composed.Skip("action.skipped-overtaken");
        }
        var open = remindedOf(delivery).stream().filter(Action::isOpen).toList();
        return open.isEmpty()
                ? new Composed.Skip("action.skipped-settled")
                : new Composed.ChatPost(post(delivery, open));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var all = remindedOf(sent);
        return all.isEmpty() ? new Composed.Skip("action.skipped-settled") : new Composed.ChatPost(post(sent, all));
    }

    /** Returns the actions to list in this reminder to a person. Omits actions whose due date or owner has changed. */
    private List<Action> remindedOf(Delivery delivery) {
        var told = DailyReminderKey.of(delivery);
        var byAction = reminders.findAllByQueuedOnBetweenOrderById(told.from(), told.until()).stream()
                .collect(Collectors.toMap(ActionReminder::actionId, Function.identity(), (first, second) -> second));
        return byAction.isEmpty()
                ? List.of()
                : actions.findAllByIdIn(byAction.keySet()).stream()
                        .filter(action -> MapLookup.existing(byAction, action.id())
                                .dueOn()
                                .equals(action.dueOn()))
                        .filter(action -> responsibles.of(action).contains(told.personId()))
                        .sorted(Action.FIRST_DUE_FIRST)
                        .toList();
    }

    private Post post(Delivery delivery, List<Action> all) {
        var owners = names.of(all);
        var known = networks.byId();
        var today = association.today(clock);
        var page = Page.titled("action.remind.title", all.size()).toned(Page.Tone.WARNING);
        for (var action : all) {
            page = page.line(
                    "minutes.listed",
                    Phrase.of(
                            "minutes.actions.of-network",
                            ActionLine.marked(action, owners, today),
                            MapLookup.existing(known, action.networkId()).title()));
        }
        var post = Post.of(delivery.id(), page.footed(Phrase.of("action.remind.why")));
        var open = all.stream().filter(Action::isOpen).toList();
        if (open.isEmpty()) {
            return post;
        }
        return open.size() == 1
                ? post.with(ActionCard.buttons(open.get(0)))
                : post.with(open.size() > BUTTONS ? new Button[] {listButton(open)} : openButtons(open));
    }

    private static Button listButton(List<Action> open) {
        return Button.main(ActionButtonIds.OWN, Phrase.of("action.own-button", open.size()));
    }

    private static Button[] openButtons(List<Action> open) {
        return open.stream()
                .map(action -> Button.plain(Press.id(ActionButtonIds.OPEN, action.id()), Phrase.words(action.text())))
                .toArray(Button[]::new);
    }
}
