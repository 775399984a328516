package se.budkavle.storage.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;

/** Finds the actions for which a person is responsible, personally or as a representative of an organisation. */
@Component
public class ActionLookup {

    private final Actions actions;
    private final Memberships memberships;

    ActionLookup(Actions actions, Memberships memberships) {
        this.actions = actions;
        this.memberships = memberships;
    }

    /** Returns the person's open actions, earliest due date first. Actions without a due date come last. */
    @Transactional(readOnly = true)
    public List<Action> openOf(String personId, LocalDate today) {
        var active = memberships.activeOf(personId, today);
        var all = new ArrayList<>(actions.openOf(personId));
        openOfOrganisations(active).stream()
                .filter(one -> one.owner().includes(personId, one.networkId(), active))
                .forEach(all::add);
        return all.stream().sorted(Action.FIRST_DUE_FIRST).toList();
    }

    /** Returns whether the person is responsible for this action. */
    @Transactional(readOnly = true)
    public boolean isOwnedBy(Action action, String personId, LocalDate today) {
        return action.owner().includes(personId, action.networkId(), memberships.activeOf(personId, today));
    }

    private List<Action> openOfOrganisations(Collection<Membership> active) {
        var organisations = active.stream()
                .map(Membership::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return organisations.isEmpty() ? List.of() : actions.openOfOrganisations(organisations);
    }
}
