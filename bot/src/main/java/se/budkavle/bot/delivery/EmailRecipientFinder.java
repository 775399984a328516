package se.budkavle.bot.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/**
 * Finds the person and the email address for a queued email. Reads person and address at the moment of sending, so that
 * they are current.
 */
@Component
public class EmailRecipientFinder {

    private final People people;
    private final OwnAddresses addresses;

    EmailRecipientFinder(People people, OwnAddresses addresses) {
        this.people = people;
        this.addresses = addresses;
    }

    /** A person who has chosen to get emails from the bot, with the email address that this person has registered. */
    public record LetterReader(Person person, OwnAddress own) {}

    /**
     * Returns the person and the email address for this queued email. Returns empty if the person no longer wants
     * emails.
     */
    public Optional<LetterReader> of(Delivery letter) {
        return addresses
                .findById(letter.requiredAddressee().id())
                .filter(OwnAddress::getsLetters)
                .map(own -> new LetterReader(people.findById(own.personId()).orElseThrow(), own));
    }
}
