package se.budkavle.bot.feature.contact;

import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.ContactRegisters;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.directory.Network;

/**
 * Builds the sentence with the number of organisations in a network's mailing list, and with the target number if one
 * is set.
 */
@Component
class MailingListSize {

    private final Contacts contacts;
    private final ContactRegisters registers;

    MailingListSize(Contacts contacts, ContactRegisters registers) {
        this.contacts = contacts;
        this.registers = registers;
    }

    Phrase of(Network network) {
        var goal = registers.of(network.id()).goal();
        int count = contacts.organisationCount(network.id());
        boolean companies = network.kind() == Network.Kind.COMPANIES;
        if (goal == null) {
            return companies ? Phrase.of("contact.count.companies", count) : Phrase.of("contact.count", count);
        }
        return companies
                ? Phrase.of("contact.goal.companies", count, goal)
                : Phrase.of("contact.goal.reached", count, goal);
    }
}
