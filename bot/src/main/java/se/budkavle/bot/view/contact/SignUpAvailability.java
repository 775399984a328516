package se.budkavle.bot.view.contact;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.contact.ContactRegisters;
import se.budkavle.storage.directory.Network;

/**
 * Checks whether people can sign up for a network's newsletter on the web, so that the network's sign-up page exists.
 */
@Component
public class SignUpAvailability {

    private final ContactRegisters registers;
    private final EmailTransport mail;
    private final PublicAddress web;

    SignUpAvailability(ContactRegisters registers, EmailTransport mail, PublicAddress web) {
        this.registers = registers;
        this.mail = mail;
        this.web = web;
    }

    /**
     * Returns whether people can sign up. The network must be active and not closed, and its mailing list must allow
     * sign-ups. The bot must be able to send emails, and recipients must be able to open the bot's web pages.
     */
    public boolean isOpen(Network network) {
        return network.isAlive()
                && !network.closed()
                && registers.of(network.id()).open()
                && mail.isReady()
                && web.isOpenForLetters();
    }
}
