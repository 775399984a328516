package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Person;

/**
 * Finds the people and networks that a plan file names as responsible. A network that is named there becomes the
 * activity's network, unless the file names a network in a column of its own. A name that is neither a person's nor a
 * network's is left out and listed, so that one unknown name does not stop the whole import.
 */
final class ResponsibleNames {

    private final List<Person> people;
    private final NameSearch<Network> networks;
    private final List<Unknown> unknown = new ArrayList<>();

    ResponsibleNames(List<Person> people, NameSearch<Network> networks) {
        this.people = people;
        this.networks = networks;
    }

    /**
     * A name in the file that the import leaves out, because it is not the name of exactly one person, nor of a network
     * that could become the activity's network.
     *
     * @param isOfSeveral whether several people have this name
     * @param near similar names of people and networks
     */
    record Unknown(int line, @Nullable String sheet, String name, boolean isOfSeveral, List<String> near) {}

    /**
     * Returns a copy of the plan without the responsible names that are unknown. A network that is named as responsible
     * becomes the activity's network, unless the file names another one for the activity.
     */
    PlanDraft known(PlanDraft draft) {
        return new PlanDraft(
                draft.year(),
                draft.goals().stream()
                        .map(goal -> new GoalDraft(
                                goal.area(),
                                goal.theme(),
                                goal.title(),
                                goal.line(),
                                goal.sheet(),
                                goal.activities().stream().map(this::known).toList()))
                        .toList(),
                draft.unread(),
                draft.sheets());
    }

    /** Returns the names that {@link #known} has left out, in the order in which the file names them as responsible. */
    List<Unknown> unknown() {
        return unknown;
    }

    private ActivityDraft known(ActivityDraft draft) {
        String name = draft.responsible();
        if (name == null || people(name).size() == 1) {
            return draft;
        }
        Optional<Network> network = networks.named(name);
        boolean isTaken = network.isPresent()
                && (draft.network() == null || networks.named(draft.network()).equals(network));
        if (!isTaken) {
            unknown.add(
                    new Unknown(draft.line(), draft.sheet(), name, people(name).size() > 1, near(name)));
        }
        return draft.assignedToNetwork(isTaken ? network.get().title() : draft.network());
    }

    /**
     * Returns the id of the activity's responsible person. The activity must be part of a plan that {@link #known} has
     * returned, because such a plan names only people who are known.
     */
    String personId(ActivityDraft draft) {
        return people(Objects.requireNonNull(draft.responsible(), "only a named person is looked up"))
                .get(0)
                .id();
    }

    private List<Person> people(String name) {
        return people.stream()
                .filter(person -> person.name().equalsIgnoreCase(name.strip()))
                .toList();
    }

    private List<String> near(String name) {
        List<String> near = new ArrayList<>(new NameSearch<>(people, person -> List.of(person.name())).near(name));
        near.addAll(networks.near(name));
        near.removeIf(name.strip()::equalsIgnoreCase);
        return near;
    }
}
