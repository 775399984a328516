package se.budkavle.bot.feature.office;

import java.util.ArrayList;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;

/**
 * Builds the message in a network's channel that asks the coordinators to confirm or decline a person's request for a
 * role, such as member.
 */
@Component
class RoleRequestComposer implements LiveComposer {

    static final String DECIDE = "directory:decide";
    static final String CONFIRM = "confirm";
    static final String CONFIRM_WITHOUT_END = "confirm-open";
    static final String DECLINE = "decline";
    static final String NAME = "directory.request";

    private final Memberships memberships;
    private final Networks networks;
    private final NetworkCompositions compositions;
    private final People people;
    private final MentionedAccountFinder mentions;
    private final RoleRequestMessage pages;
    private final Rights rights;

    RoleRequestComposer(
            Memberships memberships,
            Networks networks,
            NetworkCompositions compositions,
            People people,
            MentionedAccountFinder mentions,
            RoleRequestMessage pages,
            Rights rights) {
        this.memberships = memberships;
        this.networks = networks;
        this.compositions = compositions;
        this.people = people;
        this.mentions = mentions;
        this.pages = pages;
        this.rights = rights;
    }

    static String key(String membershipId) {
        return NAME + ":" + membershipId;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var request = memberships.findById(delivery.subject()).orElseThrow();
        if (request.state() != Membership.State.REQUESTED) {
            return new Composed.Skip("directory.request.decided");
        }
        if (!networks.findById(request.requiredNetworkId()).orElseThrow().isAlive()) {
            return new Composed.Skip("directory.skipped-network-ended");
        }
        return new Composed.ChatPost(Post.of(delivery.id(), pages.of(request).line("directory.request.who-decides"))
                .mentioning(coordinators(request.requiredNetworkId()))
                .with(buttons(request)));
    }

    /**
     * Returns the buttons with which a coordinator confirms or declines the request. If the network has a fixed length
     * of terms, another button confirms a term without an end.
     */
    private Button[] buttons(Membership request) {
        var buttons = new ArrayList<Button>();
        buttons.add(new Button(
                Press.id(DECIDE, request.id(), CONFIRM),
                Phrase.of("directory.request.confirm"),
                Button.Look.GOOD,
                true));
        if (compositions
                .findById(request.requiredNetworkId())
                .flatMap(one -> one.termOf(request.role()))
                .isPresent()) {
            buttons.add(Button.plain(
                    Press.id(DECIDE, request.id(), CONFIRM_WITHOUT_END), Phrase.of("directory.request.confirm-open")));
        }
        buttons.add(Button.plain(Press.id(DECIDE, request.id(), DECLINE), Phrase.of("directory.request.decline")));
        return buttons.toArray(Button[]::new);
    }

    /**
     * Returns the new content of the sent message. After a coordinator's decision, the message shows the decision and
     * who made it, and has no buttons any more. If the person has withdrawn the request, the message says so instead.
     */
    @Override
    public Composed refreshed(Delivery sent) {
        var request = memberships.findById(sent.subject()).orElseThrow();
        if (request.state() == Membership.State.REQUESTED) {
            return compose(sent);
        }
        boolean confirmed = request.state() == Membership.State.CONFIRMED;
        return new Composed.ChatPost(Post.of(
                sent.id(),
                pages.of(request).line(decision(request)).toned(confirmed ? Page.Tone.GOOD : Page.Tone.PLAIN)));
    }

    private Phrase decision(Membership decided) {
        if (decided.confirmedBy() == null) {
            return Phrase.of("directory.request.withdrawn");
        }
        var by = people.findById(decided.confirmedBy()).orElseThrow().name();
        return decided.state() == Membership.State.CONFIRMED
                ? Phrase.of("directory.request.confirmed", by)
                : Phrase.of("directory.request.declined", by);
    }

    private Set<String> coordinators(String networkId) {
        return mentions.of(people.findAllByIdIn(rights.coordinatorsOf(networkId).stream()
                .map(Membership::personId)
                .toList()));
    }
}
