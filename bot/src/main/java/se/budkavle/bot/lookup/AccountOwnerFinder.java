package se.budkavle.bot.lookup;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Finds the person to whom a chat account belongs, or stores a new person for the account. */
@Component
public class AccountOwnerFinder {

    private final People people;
    private final Clock clock;

    AccountOwnerFinder(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    public Person of(Caller caller) {
        return of(caller.accountId(), caller.displayName());
    }

    public Person of(String accountId, String displayName) {
        return people.findByAccountId(accountId).orElseGet(() -> people.save(made(accountId, displayName)));
    }

    public Person perhapsNew(Caller caller) {
        return perhapsNew(caller.accountId(), caller.displayName());
    }

    /**
     * Returns the person to whom the account belongs. If the account belongs to nobody, returns a new person who is not
     * stored in the database.
     */
    public Person perhapsNew(String accountId, String displayName) {
        return people.findByAccountId(accountId).orElseGet(() -> made(accountId, displayName));
    }

    /**
     * Stores the organisation that the person represents, and returns the person. Changes nothing if the person already
     * represents an organisation or the id is null.
     */
    public Person representing(Person person, @Nullable String organisationId) {
        return organisationId == null || person.organisationId() != null
                ? person
                : people.save(person.representing(organisationId));
    }

    private Person made(String accountId, String displayName) {
        return Person.of(name(displayName, accountId), null, accountId, clock.instant());
    }

    /**
     * Converts the display name into a person's name. Returns the account's id if the name has no visible characters.
     */
    private static String name(String displayName, String accountId) {
        var name = PersonNameNormalizer.shortened(displayName);
        return name.isEmpty() ? accountId : name;
    }
}
