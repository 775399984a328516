package se.budkavle.bot.lookup;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.text.TextShortener;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Finds the person of a chat account, or stores a new person if the account has none. */
@Component
public class AccountOwnerFinder {

    private static final int LONGEST_NAME = 80;

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

    /** Returns the same person as {@link #of} without storing a new one. */
    public Person perhapsNew(String accountId, String displayName) {
        return people.findByAccountId(accountId).orElseGet(() -> made(accountId, displayName));
    }

    /**
     * Stores this organisation as the person's, unless the person already has one or the id is null; returns the
     * person.
     */
    public Person representing(Person person, @Nullable String organisationId) {
        return organisationId == null || person.organisationId() != null
                ? person
                : people.save(person.representing(organisationId));
    }

    private Person made(String accountId, String displayName) {
        return Person.of(name(displayName, accountId), null, accountId, clock.instant());
    }

    /** Returns the name on one line and without invisible characters; the account's id if nothing is left. */
    private static String name(String displayName, String accountId) {
        var plain =
                displayName.replaceAll("\\p{C}", " ").replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            return accountId;
        }
        return TextShortener.cut(plain, LONGEST_NAME);
    }
}
