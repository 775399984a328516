package se.budkavle.bot.feature.action;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionLookup;
import se.budkavle.storage.minutes.Actions;

/**
 * Checks who may read and change an action. The people who belong to the network may read the action. The action's
 * owners and the people who write the network's minutes may change the action. Owners may still read and change the
 * action after they have left the network.
 */
@Component
class ActionRights {

    /** The message key of the refusal for a person who does not belong to the network. */
    static final String ONLY_MEMBERS = "minutes.actions.only-members";

    private final Actions actions;
    private final ActionLookup lookup;
    private final Networks networks;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    ActionRights(
            Actions actions,
            ActionLookup lookup,
            Networks networks,
            Rights rights,
            Association association,
            Clock clock) {
        this.actions = actions;
        this.lookup = lookup;
        this.networks = networks;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the action with this id. Throws a refusal if the person does not own the action and does not belong to
     * the action's network.
     */
    Action readable(String id, Caller caller) {
        var action = actions.findById(id).orElseThrow(() -> new Refusal("minutes.entry-gone"));
        if (!isOwner(action, caller)) {
            rights.requireBelonging(
                    caller, networks.findById(action.networkId()).orElseThrow(), ONLY_MEMBERS);
        }
        return action;
    }

    /** Returns the action with this id. Throws a refusal if the person may not change the action. */
    Action changeable(String id, Caller caller) {
        var action = readable(id, caller);
        if (!mayChange(action, caller)) {
            rights.requireKeepingPapers(
                    caller, networks.findById(action.networkId()).orElseThrow());
        }
        return action;
    }

    boolean mayChange(Action action, Caller caller) {
        return isOwner(action, caller)
                || rights.keepsPapers(
                        caller, networks.findById(action.networkId()).orElseThrow());
    }

    boolean isOwner(Action action, Caller caller) {
        return rights.known(caller)
                .filter(person -> lookup.isOwnedBy(action, person.id(), association.today(clock)))
                .isPresent();
    }
}
