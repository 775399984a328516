package se.budkavle.bot.directory;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;

/** Puts, in the place of a request's post, what was decided and by whom. */
@Component
class DecisionComposer implements Composer {

    static final String NAME = "directory.decision";

    private final Memberships memberships;
    private final People people;
    private final Deliveries deliveries;
    private final RequestPage pages;

    DecisionComposer(Memberships memberships, People people, Deliveries deliveries, RequestPage pages) {
        this.memberships = memberships;
        this.people = people;
        this.deliveries = deliveries;
        this.pages = pages;
    }

    /** @param messageId the request's post */
    static Delivery delivery(Membership decided, String channelId, String messageId, Instant now) {
        return Delivery.of(NAME + ":" + decided.id(), NAME, decided.id() + ":" + messageId, channelId, now, now);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var subject = delivery.subject().split(":");
        var decided = memberships.findById(subject[0]).orElseThrow();
        var by = people.findById(decided.confirmedBy()).orElseThrow().name();
        var asked = deliveries.findByKey(RequestComposer.key(decided.id())).orElseThrow();
        boolean confirmed = decided.state() == Membership.State.CONFIRMED;
        var page = pages.of(decided)
                .line(confirmed ? "directory.request.confirmed" : "directory.request.declined", by)
                .toned(confirmed ? Page.Tone.GOOD : Page.Tone.PLAIN);
        return new Composed.Instead(subject[1], Post.of(asked.id(), page));
    }
}
