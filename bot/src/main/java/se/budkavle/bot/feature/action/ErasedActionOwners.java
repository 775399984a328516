package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.ActionChangeListener;
import se.budkavle.bot.delivery.PersonErasedListener;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Actions;

/**
 * Removes an erased person as the owner of open actions. The network then sees that the person's actions need a new
 * owner, even in an agenda that has already been sent.
 */
@Component
class ErasedActionOwners implements PersonErasedListener {

    private final Actions actions;
    private final List<ActionChangeListener> listeners;
    private final AuditLog audit;
    private final Clock clock;

    ErasedActionOwners(Actions actions, List<ActionChangeListener> listeners, AuditLog audit, Clock clock) {
        this.actions = actions;
        this.listeners = listeners;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void personErased(Person person, @Nullable String by) {
        var owned = actions.openOf(person.id());
        for (var action : owned) {
            actions.save(action.with(action.text(), ActionOwner.NOBODY, action.dueOn(), clock.instant()));
            audit.save(AuditEntry.of(by, "minutes.edit", action.networkId(), action.id(), clock.instant()));
        }
        owned.stream()
                .map(Action::networkId)
                .distinct()
                .forEach(network -> listeners.forEach(one -> one.actionsChanged(network)));
    }
}
