package se.budkavle.bot.feature.privacy;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryEdits;
import se.budkavle.storage.delivery.PrivateChannels;
import se.budkavle.storage.privacy.DataSubject;

/**
 * Replaces the content of the bot's private messages to an erased person. The new text says that the message no longer
 * applies. Without the new text, the messages would keep their buttons, although the bot no longer asks the person
 * anything.
 */
@Component
class ErasedMessageComposer implements LiveComposer {

    static final String NAME = "privacy.erased";

    private final DeliveryEdits edits;
    private final PrivateChannels channels;
    private final Clock clock;

    ErasedMessageComposer(DeliveryEdits edits, PrivateChannels channels, Clock clock) {
        this.edits = edits;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * Schedules an edit of each private message that the bot has sent to the person and still stores, except
     * newsletters. Must be called before the person's account and messages are erased.
     */
    void replace(DataSubject subject) {
        if (subject.accountId() != null) {
            channels.findById(subject.accountId())
                    .ifPresent(channel -> edits.handOver(
                            Addressee.person(subject.personId()).lane(),
                            Addressee.channel(channel.channelId()).lane(),
                            NAME,
                            clock.instant()));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Sends nothing, because this class only edits messages that the bot has already sent. */
    @Override
    public Composed compose(Delivery delivery) {
        return new Composed.Ended();
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return new Composed.ChatPost(
                Post.of(sent.id(), Page.titled("privacy.erased.title").line("privacy.erased.says")));
    }
}
