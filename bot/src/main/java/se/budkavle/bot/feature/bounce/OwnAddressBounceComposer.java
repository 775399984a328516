package se.budkavle.bot.feature.bounce;

import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the private chat message to a person whose own email address bounces. The message explains how to enter
 * another address.
 */
@Component
class OwnAddressBounceComposer implements Composer {

    static final String NAME = "bounce.own-address";

    private final OwnAddresses addresses;

    OwnAddressBounceComposer(OwnAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Returns the unique key of the queued message. The key contains the time at which the email bounced, so that each
     * bounced email leads to one message.
     */
    static String key(String personId, Instant bouncedAt) {
        return NAME + ":" + personId + ":" + bouncedAt.toEpochMilli();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return addresses
                .findById(delivery.subject())
                .filter(OwnAddress::isBounced)
                .<Composed>map(own -> new Composed.ChatPost(Post.of(delivery.id(), page(own))))
                .orElseGet(() -> new Composed.Skip("bounce.own-address.mended"));
    }

    private static Page page(OwnAddress own) {
        return Page.titled("bounce.own-address.title")
                .line(
                        "bounce.own-address.stopped",
                        MailAddress.shownOf(Objects.requireNonNull(own.address(), "the person still has the address")))
                .line("bounce.own-address.mend", Phrase.command("newsletter subscribe"), Phrase.command("mine"))
                .toned(Page.Tone.WARNING)
                .footed(Phrase.of("bounce.own-address.why"));
    }
}
