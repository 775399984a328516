package se.budkavle.storage.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what a chat account may do now. */
@Component
public class Mandates {

    private final People people;
    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    Mandates(People people, Memberships memberships, Association association, Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    /** @param managesServer whether the chat lets the account manage the workspace */
    public Mandate of(String accountId, boolean managesServer) {
        var today = association.today(clock);
        var person = people.findByAccountId(accountId).orElse(null);
        var active = person == null ? List.<Membership>of() : memberships.activeOf(person.id(), today);
        boolean appointed = active.stream().anyMatch(one -> one.role() == Role.ADMINISTRATOR);
        boolean nobodyYet = !appointed && managesServer && memberships.administrators(today) == 0;
        return new Mandate(person, active, appointed || nobodyYet, holding -> namesOf(holding, today));
    }

    private List<String> namesOf(Predicate<Membership> holding, LocalDate today) {
        var could = memberships.activeOn(today).stream().filter(holding)
                .map(Membership::personId).collect(Collectors.toSet());
        return people.findAllByIdIn(could).stream().map(Person::name).sorted().toList();
    }
}
