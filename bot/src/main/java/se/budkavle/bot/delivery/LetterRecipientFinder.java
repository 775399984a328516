package se.budkavle.bot.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Finds the recipient of a letter and the address, as they are when it is sent. */
@Component
public class LetterRecipientFinder {

    private final People people;
    private final OwnAddresses addresses;

    LetterRecipientFinder(People people, OwnAddresses addresses) {
        this.people = people;
        this.addresses = addresses;
    }

    /** A person who also wants mail, with the address. */
    public record LetterReader(Person person, OwnAddress own) {}

    /** Returns the person with the address for this letter; empty when the person no longer wants mail. */
    public Optional<LetterReader> of(Delivery letter) {
        return addresses
                .findById(letter.requiredAddressee().id())
                .filter(OwnAddress::getsLetters)
                .map(own -> new LetterReader(people.findById(own.personId()).orElseThrow(), own));
    }
}
