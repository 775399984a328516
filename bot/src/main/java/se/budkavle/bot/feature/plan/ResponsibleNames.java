package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activity;

/**
 * Finds the people, networks and organisations that a plan file names as responsible. A network that is named there
 * becomes the activity's network, unless the file names a network in a column of its own. Organisations that are named
 * there are each asked about the activity in status rounds. Any other name is left out and listed, so that one unknown
 * name does not stop the whole import.
 */
final class ResponsibleNames {

    /**
     * Matches a separator between the names of two organisations, such as "och" or "/". A comma is handled separately.
     */
    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("\\s+(?:och|samt|and|&)\\s+|\\s*/\\s*", Pattern.CASE_INSENSITIVE);

    private final List<Person> people;
    private final NameSearch<Network> networks;
    private final NameSearch<Organisation> organisations;
    private final List<Unknown> unknown = new ArrayList<>();

    ResponsibleNames(List<Person> people, NameSearch<Network> networks, NameSearch<Organisation> organisations) {
        this.people = people;
        this.networks = networks;
        this.organisations = organisations;
    }

    /**
     * A name in the file that the import leaves out, because it is not the name of exactly one person, of
     * organisations, or of a network that could become the activity's network.
     *
     * @param isOfSeveral whether several people have this name
     * @param near similar names of people, networks and organisations
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
        if (network.isEmpty() && !organisationIds(name).isEmpty()) {
            return draft;
        }
        boolean isTaken = network.isPresent()
                && (draft.network() == null || networks.named(draft.network()).equals(network));
        if (!isTaken) {
            unknown.add(
                    new Unknown(draft.line(), draft.sheet(), name, people(name).size() > 1, near(name)));
        }
        return draft.assignedToNetwork(isTaken ? network.get().title() : draft.network());
    }

    /**
     * Returns a copy of the activity with the respondents that the file names as responsible. The draft must be part of
     * a plan that {@link #known} has returned, because such a plan names only people and organisations that are known.
     */
    Activity assigned(Activity activity, ActivityDraft draft) {
        String name = Objects.requireNonNull(draft.responsible(), "only a named respondent is looked up");
        List<Person> named = people(name);
        return named.isEmpty()
                ? activity.answeredByEach(organisationIds(name))
                : activity.answeredBy(named.get(0).id());
    }

    /** Returns the ids of the organisations that the text lists; an empty list if one of the names is unknown. */
    private List<String> organisationIds(String text) {
        return Stream.of(text, BETWEEN_NAMES.matcher(text).replaceAll(", "))
                .map(this::listedOrganisationIds)
                .filter(ids -> !ids.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> listedOrganisationIds(String text) {
        List<Optional<Organisation>> named = organisations.parts(text).stream()
                .filter(part -> !part.isEmpty())
                .map(organisations::named)
                .toList();
        return named.stream().allMatch(Optional::isPresent)
                ? named.stream().map(one -> one.orElseThrow().id()).distinct().toList()
                : List.of();
    }

    private List<Person> people(String name) {
        return people.stream()
                .filter(person -> person.name().equalsIgnoreCase(name.strip()))
                .toList();
    }

    private List<String> near(String name) {
        List<String> near = new ArrayList<>(new NameSearch<>(people, person -> List.of(person.name())).near(name));
        near.addAll(networks.near(name));
        near.addAll(organisations.near(name));
        near.removeIf(name.strip()::equalsIgnoreCase);
        return near;
    }
}
