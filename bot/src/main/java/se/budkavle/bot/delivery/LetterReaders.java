package se.budkavle.bot.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Finds the person to whom a letter goes and the address, as both are at the moment of sending. */
@Component
public class LetterReaders {

    private final People people;
    private final OwnAddresses addresses;

    LetterReaders(People people, OwnAddresses addresses) {
        this.people = people;
        this.addresses = addresses;
    }

    /** Someone who also wants mail, and where. */
    public record LetterReader(Person person, OwnAddress own) { }

    /** Empty where the person wants no mail any more. */
    public Optional<LetterReader> of(Delivery letter) {
        return addresses.findById(letter.addressee().id()).filter(OwnAddress::getsLetters)
                .map(own -> new LetterReader(people.findById(own.personId()).orElseThrow(), own));
    }
}
