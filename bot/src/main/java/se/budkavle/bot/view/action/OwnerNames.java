package se.budkavle.bot.view.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOwner;

/** Finds the names of the people and organisations that own actions (tasks). */
@Component
public class OwnerNames {

    private final People people;
    private final Organisations organisations;

    OwnerNames(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** Returns a map from ids to names that contains the owners of the actions: people and organisations. */
    public Map<String, String> of(Collection<Action> actions) {
        return of(
                actions.stream().map(Action::ownerId).filter(Objects::nonNull).collect(Collectors.toSet()),
                actions.stream().anyMatch(one -> one.ownerOrganisationId() != null));
    }

    /** Returns a map from ids to names that contains the owner of an action: a person or an organisation. */
    public Map<String, String> of(ActionOwner owner) {
        return of(owner.personId() == null ? Set.of() : Set.of(owner.personId()), owner.organisationId() != null);
    }

    /**
     * Returns a map from ids to names that contains the given people and, if {@code withOrganisations} is true, all
     * organisations.
     */
    public Map<String, String> of(Set<String> persons, boolean withOrganisations) {
        var names = new HashMap<String, String>();
        if (!persons.isEmpty()) {
            names.putAll(people.findAllByIdIn(persons).stream().collect(Collectors.toMap(Person::id, Person::name)));
        }
        if (withOrganisations) {
            names.putAll(organisations.findAllByOrderByName().stream()
                    .collect(Collectors.toMap(Organisation::id, Organisation::shortName)));
        }
        return Map.copyOf(names);
    }
}
