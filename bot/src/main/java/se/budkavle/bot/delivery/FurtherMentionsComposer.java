package se.budkavle.bot.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.MentionLog;

/**
 * Builds an additional message for the people whom the first message could not mention because of the chat's limits.
 * The additional message has the same title as the first message. The text of the additional message tells the people
 * whom it mentions that the first message concerns them too.
 */
@Component
class FurtherMentionsComposer implements LiveComposer {

    private static final String NOBODY = "delivery.mentions-over";

    private final Deliveries deliveries;
    private final MentionLog log;
    private final ObjectProvider<ComposerRegistry> composers;

    FurtherMentionsComposer(Deliveries deliveries, MentionLog log, ObjectProvider<ComposerRegistry> composers) {
        this.deliveries = deliveries;
        this.log = log;
        this.composers = composers;
    }

    @Override
    public String name() {
        return FurtherMentionsKey.COMPOSER;
    }

    /**
     * Returns a {@code Skip} if nobody needs the additional message any more, for example because everyone whom it
     * would mention has answered.
     */
    @Override
    public Composed compose(Delivery delivery) {
        var built = built(delivery, Composer::compose);
        boolean nobody = built instanceof Composed.ChatPost chat
                && chat.post().mentions().isEmpty();
        return nobody ? new Composed.Skip(NOBODY) : built;
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return built(
                sent,
                (composer, first) ->
                        composer instanceof LiveComposer live ? live.refreshed(first) : new Composed.Skip(NOBODY));
    }

    /**
     * Builds the first message again and returns an additional message with the first message's title. Does not mention
     * people whom the rebuilt first message would no longer mention. Returns the reason for skipping if the first
     * message would no longer be sent.
     */
    private Composed built(Delivery delivery, BiFunction<Composer, Delivery, Composed> building) {
        var first =
                deliveries.findById(FurtherMentionsKey.of(delivery).firstId()).orElseThrow();
        var composed = building.apply(composers.getObject().of(first).orElseThrow(), first);
        return composed instanceof Composed.ChatPost chat
                ? new Composed.ChatPost(further(delivery, chat.post()))
                : composed;
    }

    private Post further(Delivery delivery, Post first) {
        var mentioned = new HashSet<>(first.mentions());
        mentioned.retainAll(log.accountsOf(delivery.id()));
        return new Post(
                delivery.id(),
                Page.of(first.page().title()).line("delivery.mentions-too"),
                mentioned,
                first.whyMentioned(),
                List.of(),
                List.of());
    }
}
