package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.ActionChangeListener;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MinutesPosts;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.action.ActionInput;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionEvent;
import se.budkavle.storage.minutes.ActionEvents;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.Actions;

/**
 * Stores new actions (tasks) and changes of actions: done, new due date, or stuck. Also schedules edits of the chat
 * messages about the changed actions. The calling code must have checked that the person may change the action. If a
 * person submits the same form twice, the action is stored only once.
 */
@Component
class ActionRecorder {

    private final Actions actions;
    private final ActionEvents events;
    private final Networks networks;
    private final Deliveries deliveries;
    private final MinutesPosts minutes;
    private final LivePosts posts;
    private final List<ActionChangeListener> listeners;
    private final OwnerNames names;
    private final Rights rights;
    private final NoticeTime times;
    private final AuditLog audit;
    private final Association association;
    private final Clock clock;

    ActionRecorder(
            Actions actions,
            ActionEvents events,
            Networks networks,
            Deliveries deliveries,
            MinutesPosts minutes,
            LivePosts posts,
            List<ActionChangeListener> listeners,
            OwnerNames names,
            Rights rights,
            NoticeTime times,
            AuditLog audit,
            Association association,
            Clock clock) {
        this.actions = actions;
        this.events = events;
        this.networks = networks;
        this.deliveries = deliveries;
        this.minutes = minutes;
        this.posts = posts;
        this.listeners = listeners;
        this.names = names;
        this.rights = rights;
        this.times = times;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Stores a new action. If an equal open action exists, returns the existing action instead, because one form may be
     * submitted twice.
     */
    @Transactional
    Action add(ActionOrigin origin, String networkId, ActionInput given, String what, String by) {
        var action = Action.from(origin, networkId, given.text(), given.owner(), given.dueOn(), by, clock.instant());
        var repeated =
                actions.openIn(networkId).stream().filter(action::repeats).findFirst();
        if (repeated.isPresent()) {
            return repeated.get();
        }
        var stored = actions.save(action);
        changed(stored, what, stored.id(), by);
        return stored;
    }

    @Transactional
    Action close(Action action, String how, String by) {
        if (action.isDoneBy(by, how)) {
            return action;
        }
        var done = actions.save(action.done(how, by, clock.instant()));
        changed(done, "minutes.done", done.id(), by);
        return done;
    }

    /**
     * @param seen the version number that the action's database row had when the bot showed the action to the person
     */
    @Transactional
    Action move(Action action, LocalDate newDueOn, String reason, int seen, String by) {
        action.requireOpen();
        var event = ActionEvent.moved(action, newDueOn, reason, by, clock.instant());
        if (newDueOn.equals(action.dueOn()) && isRepeated(event)) {
            return action;
        }
        if (action.version() != seen) {
            throw Refusal.changedMeanwhile("action.changed-meanwhile", ActionLine.of(action, names.of(action.owner())));
        }
        var moved = actions.save(action.moved(newDueOn, association.today(clock), clock.instant()));
        events.save(event);
        changed(moved, "action.moved", moved.id(), by);
        return moved;
    }

    /** Stores that an action is stuck, and queues messages about it. Returns false if nobody can get such a message. */
    @Transactional
    boolean askForHelp(Action action, String help, String by) {
        action.requireOpen();
        var event = ActionEvent.stuck(action, help, by, clock.instant());
        var addressees = addressees(action, event);
        if (!isRepeated(event)) {
            events.save(event);
            audit.save(AuditEntry.of(by, "action.stuck", action.networkId(), action.id(), clock.instant()));
            addressees.forEach(addressee -> order(action, event, addressee));
        }
        return !addressees.isEmpty();
    }

    private boolean isRepeated(ActionEvent event) {
        var all = events.findAllByActionIdOrderById(event.actionId());
        return !all.isEmpty() && event.repeats(all.get(all.size() - 1));
    }

    private void changed(Action action, String what, String detail, String by) {
        audit.save(AuditEntry.of(by, what, action.networkId(), detail, clock.instant()));
        if (action.meetingId() != null) {
            minutes.refresh(action.meetingId());
        }
        listeners.forEach(one -> one.actionsChanged(action.networkId()));
        for (var event : events.findAllByActionIdOrderById(action.id())) {
            if (event.kind() == ActionEvent.Kind.STUCK) {
                deliveries.findAllBySubjectOrderByDueAtAscIdAsc(event.id()).forEach(sent -> posts.refresh(sent.key()));
            }
        }
    }

    /**
     * Returns where the message that the action is stuck goes: to the network's channel. If the network has no channel,
     * the message goes to each coordinator in private, except the person who has reported that the action is stuck. The
     * message may also go to the channel of a closed network, because outsiders cannot see that channel.
     */
    private List<Addressee> addressees(Action action, ActionEvent event) {
        var channel = networks.findById(action.networkId()).orElseThrow().channelId();
        return channel != null
                ? List.of(Addressee.channel(channel))
                : rights.coordinatorsOf(action.networkId()).stream()
                        .map(Membership::personId)
                        .distinct()
                        .filter(coordinator -> !coordinator.equals(event.writtenBy()))
                        .map(Addressee::person)
                        .toList();
    }

    private void order(Action action, ActionEvent event, Addressee addressee) {
        var now = clock.instant();
        var key = ActionDeliveryKeys.help(event)
                + (addressee.kind() == Addressee.Kind.PERSON ? ":" + addressee.id() : "");
        deliveries.save(Delivery.of(
                        key,
                        ActionDeliveryKeys.HELP,
                        event.id(),
                        addressee,
                        times.soonest(now, Instant.MAX, false),
                        now)
                .about(action.networkId()));
    }
}
