package se.budkavle.storage.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.SwedishNameOrder;

/** Computes the permissions that a person or a chat account has today, from the person's memberships in networks. */
@Component
public class PermissionLookup {

    private final People people;
    private final Memberships memberships;
    private final Networks networks;
    private final Association association;
    private final Clock clock;

    PermissionLookup(People people, Memberships memberships, Networks networks, Association association, Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.networks = networks;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the permissions that a chat account has today.
     *
     * @param managesServer whether the account has Discord's permission Manage Server
     */
    public Permissions of(String accountId, boolean managesServer) {
        return of(people.findByAccountId(accountId).orElse(null), managesServer);
    }

    /**
     * Returns a person's permissions. Ignores the person's permissions in Discord, because no chat account is involved,
     * for example when a calendar program reads a feed.
     */
    public Permissions ofPerson(String personId) {
        return of(people.findById(personId).orElse(null), false);
    }

    private Permissions of(@Nullable Person person, boolean managesServer) {
        var today = association.today(clock);
        var held = person == null ? List.<Membership>of() : memberships.activeOrComingOf(person.id(), today);
        return new Permissions(
                person,
                held,
                today,
                managesServer && memberships.administrators(today) == 0,
                holding -> namesOf(holding, held, today));
    }

    /**
     * Returns the names of the people who have a permission that the user lacks, for the text of a refusal. If a
     * person's permission comes from a closed network, includes the person only if the user belongs to that network or
     * is a director.
     */
    private List<String> namesOf(Predicate<Membership> holding, List<Membership> held, LocalDate today) {
        var hidden = new HashSet<>(networks.closedIds());
        held.forEach(one -> hidden.remove(one.networkId()));
        if (held.stream().anyMatch(one -> one.role() == Role.DIRECTOR && one.isActiveOn(today))) {
            hidden.clear();
        }
        var could = memberships.activeOn(today).stream()
                .filter(holding)
                .filter(one -> !hidden.contains(one.networkId()))
                .map(Membership::personId)
                .collect(Collectors.toSet());
        return people.findAllByIdIn(could).stream()
                .map(Person::name)
                .sorted(SwedishNameOrder.ORDER)
                .toList();
    }
}
