package se.budkavle.bot.feature.bounce;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Role;

/**
 * Builds the channel message that tells a network's coordinators how many addresses a mass mailing could not reach. The
 * message names no recipients, because everyone in the channel can read it.
 */
@Component
class BounceComposer implements LiveComposer {

    static final String NAME = "bounce.told";

    private final BatchRecipients recipients;
    private final Networks networks;
    private final Memberships memberships;
    private final People people;
    private final MentionedAccountFinder mentions;
    private final Association association;
    private final Clock clock;

    BounceComposer(
            BatchRecipients recipients,
            Networks networks,
            Memberships memberships,
            People people,
            MentionedAccountFinder mentions,
            Association association,
            Clock clock) {
        this.recipients = recipients;
        this.networks = networks;
        this.memberships = memberships;
        this.people = people;
        this.mentions = mentions;
        this.association = association;
        this.clock = clock;
    }

    static String key(String batchId, String networkId) {
        return NAME + ":" + batchId + ":" + networkId;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var subject = delivery.subject().split(":");
        var network = networks.findById(subject[1]).orElseThrow();
        var rows = recipients.withAddressAtFault(subject[0]).stream()
                .filter(row -> row.networkIds().contains(network.id()))
                .toList();
        long contacts = rows.stream().filter(row -> row.contactId() != null).count();
        long members = rows.stream().filter(row -> row.personId() != null).count();
        var page = Page.titled("bounce.title", network.title(), rows.size());
        if (contacts > 0) {
            page = page.line("bounce.paused")
                    .line("bounce.mend", Phrase.command("contact list"), Phrase.command("contact show"));
        }
        if (members > 0) {
            page = page.line("bounce.members", members, Phrase.command("mine"));
        }
        return new Composed.ChatPost(Post.of(delivery.id(), page.toned(Page.Tone.WARNING))
                .mentioning(coordinators(network), Phrase.of("bounce.why")));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return compose(sent);
    }

    private Set<String> coordinators(Network network) {
        return mentions.of(people.findAllByIdIn(memberships.activeIn(network.id(), association.today(clock)).stream()
                .filter(one -> one.role() == Role.COORDINATOR)
                .map(Membership::personId)
                .toList()));
    }
}
