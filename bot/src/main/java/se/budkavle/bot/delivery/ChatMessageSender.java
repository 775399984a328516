package se.budkavle.bot.delivery;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.PrivateChannel;
import se.budkavle.storage.delivery.PrivateChannels;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Sends chat messages to a channel or privately to a person, and edits messages that were sent. */
@Component
class ChatMessageSender {

    private static final Logger log = LoggerFactory.getLogger(ChatMessageSender.class);

    private final Chat chat;
    private final People people;
    private final PrivateChannels channels;
    private final Clock clock;

    ChatMessageSender(Chat chat, People people, PrivateChannels channels, Clock clock) {
        this.chat = chat;
        this.people = people;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * Thrown if the addressee cannot be reached by chat, so that a retry would fail too. The exception contains the
     * reason as a message bundle key.
     */
    static final class NoWay extends RuntimeException {

        private final String reason;

        NoWay(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /**
     * Returns whether this instance of the bot sends chat messages. Of several running instances of the bot, only the
     * leader sends chat messages.
     */
    boolean isReady() {
        return chat.isUsedHere();
    }

    /**
     * Sends the chat message to its addressee. If an earlier attempt may have sent the message, first searches the
     * channel for the message by its reference.
     *
     * @param reference the bot's own id of the message, hidden in it
     * @param wasTried whether an earlier attempt may have sent the message
     * @return the chat's id of the message that this call or an earlier attempt has sent
     */
    String send(@Nullable Addressee addressee, String reference, boolean wasTried, Post post) {
        return in(addressee, channel -> {
            var earlier = wasTried ? chat.find(channel, reference) : Optional.<String>empty();
            return earlier.orElseGet(() -> chat.post(channel, post));
        });
    }

    /**
     * Returns the accounts that the post should mention. If the list is too long for one chat message, leaves out the
     * accounts that do not fit.
     */
    Set<String> mentionable(Post post) {
        return post.mentions().isEmpty() ? Set.of() : chat.mentionable(post);
    }

    void edit(Delivery sent, Post post) {
        var messageId = Objects.requireNonNull(sent.messageId(), "only a sent post is edited");
        in(sent.addressee(), channel -> {
            chat.edit(channel, messageId, post);
            return messageId;
        });
    }

    private String in(@Nullable Addressee addressee, UnaryOperator<String> act) {
        if (addressee == null) {
            throw new NoWay("delivery.no-addressee");
        }
        return switch (addressee.kind()) {
            case CHANNEL -> act.apply(addressee.id());
            case PERSON ->
                privately(
                        people.findById(addressee.id())
                                .map(Person::accountId)
                                .orElseThrow(() -> new NoWay("delivery.no-account")),
                        act);
            case MAIL, OWN_MAIL -> throw new NoWay("delivery.no-post-by-mail");
        };
    }

    /**
     * Calls {@code act}, which sends or edits a message, with the id of the person's private channel. Opens the channel
     * and stores its id if no id is stored or the chat rejects the stored id.
     */
    private String privately(String accountId, UnaryOperator<String> act) {
        var kept = channels.findById(accountId);
        if (kept.isPresent()) {
            try {
                return act.apply(kept.get().channelId());
            } catch (ChatFailure failure) {
                if (failure.kind() != ChatFailure.Kind.GONE) {
                    throw failure;
                }
            }
        }
        var opened = chat.privateChannel(accountId);
        if (kept.filter(one -> one.channelId().equals(opened)).isEmpty()) {
            keep(kept.map(one -> one.in(opened, clock.instant()))
                    .orElseGet(() -> PrivateChannel.of(accountId, opened, clock.instant())));
        }
        return act.apply(opened);
    }

    private void keep(PrivateChannel channel) {
        try {
            channels.save(channel);
        } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
            log.debug("Another has kept the private channel with {} at the same moment", channel.accountId());
        }
    }
}
