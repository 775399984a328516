package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.BatchRecipient;

/**
 * Builds the message about a single recipient's newsletter email or chat message, if its sending failed or has an
 * unknown result. The message shows the reason for the failure, and has buttons, for example a button that sends the
 * newsletter again.
 */
@Component
class FailedCopyCard {

    static final String SENT = "sent";
    static final String AGAIN = "again";
    static final String MAIL = "mail";

    private final OwnAddresses addresses;

    FailedCopyCard(OwnAddresses addresses) {
        this.addresses = addresses;
    }

    Reply of(BatchRecipient one, String issueId) {
        var back = Button.plain(
                Press.id(NewsletterButtonIds.SHOW_REPORT, issueId), Phrase.of("newsletter.recipient.back"));
        var page = Page.of(name(one)).line(what(one));
        return switch (one.state()) {
            case UNKNOWN ->
                Reply.page(page.line("newsletter.recipient.doubt"))
                        .with(
                                decide(one, SENT, "newsletter.recipient.count"),
                                decide(one, AGAIN, "newsletter.recipient.again"),
                                back);
            case BOUNCED ->
                Reply.page(page.line(
                                BatchRecipient.ADDRESS_AT_FAULT.equals(one.reason())
                                        ? atFault(one)
                                        : Phrase.of("newsletter.recipient.came-back")))
                        .with(back);
            case REFUSED -> refused(one, page, back);
            default -> Reply.page(page).with(back);
        };
    }

    private static Phrase atFault(BatchRecipient one) {
        return one.personId() == null
                ? Phrase.of("newsletter.recipient.bounced")
                : Phrase.of("newsletter.recipient.own-bounced", Phrase.command("mine"));
    }

    private Reply refused(BatchRecipient one, Page page, Button back) {
        if (BatchRecipient.ADDRESS_AT_FAULT.equals(one.reason())) {
            return Reply.page(page.line(atFault(one))).with(back);
        }
        if (one.way() == Addressee.Kind.CHANNEL) {
            return Reply.page(page.line("newsletter.recipient.channel", Phrase.command("network link")))
                    .with(back);
        }
        if (one.way() == Addressee.Kind.MAIL || one.personId() == null) {
            return Reply.page(page.line("newsletter.recipient.refused")).with(back);
        }
        boolean byMail = addresses
                .findById(one.personId())
                .filter(OwnAddress::isConfirmed)
                .isPresent();
        return byMail
                ? Reply.page(page.line("newsletter.recipient.by-mail"))
                        .with(decide(one, MAIL, "newsletter.recipient.mail"), back)
                : Reply.page(page.line("newsletter.recipient.no-address", Phrase.command("newsletter subscribe")))
                        .with(back);
    }

    /**
     * Returns the recipient's name, or the address if there is no name. If the recipient's name and address have been
     * erased, returns a text that says so.
     */
    Phrase name(BatchRecipient one) {
        if (one.name() != null) {
            return Phrase.words(one.name());
        }
        return one.addressee() == null
                ? Phrase.of("newsletter.recipient.erased")
                : Phrase.words(one.addressee().id());
    }

    Phrase what(BatchRecipient one) {
        return one.reason() == null ? Phrase.of("newsletter.recipient.nothing") : Phrase.of(one.reason());
    }

    private static Button decide(BatchRecipient one, String how, String label) {
        return Button.plain(Press.id(NewsletterButtonIds.RESOLVE_COPY, one.id(), how), Phrase.of(label));
    }
}
