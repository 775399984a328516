package se.budkavle.bot.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Takes posts to their addressees over the chat: into a channel, or privately to a person. */
@Component
class ChatCarrier {

    private final Chat chat;
    private final People people;

    ChatCarrier(Chat chat, People people) {
        this.chat = chat;
        this.people = people;
    }

    /** Nobody can be reached in this way, for this reason (a message key): trying again is of no use. */
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
     * @param reference stands in the post, which is looked for by it where it was tried before
     * @return the chat's id of the post, also where an earlier attempt has made it
     */
    String send(Addressee addressee, String reference, boolean wasTried, Post post) {
        var channel = channel(addressee);
        var earlier = wasTried ? chat.find(channel, reference) : Optional.<String>empty();
        return earlier.orElseGet(() -> chat.post(channel, post));
    }

    void edit(Delivery sent, Post post) {
        chat.edit(channel(sent.addressee()), sent.messageId(), post);
    }

    private String channel(Addressee addressee) {
        if (addressee == null) {
            throw new NoWay("delivery.no-addressee");
        }
        return switch (addressee.kind()) {
            case CHANNEL -> addressee.id();
            case PERSON -> chat.privateChannel(people.findById(addressee.id()).map(Person::accountId)
                    .orElseThrow(() -> new NoWay("delivery.no-account")));
            case MAIL -> throw new NoWay("delivery.no-post-by-mail");
        };
    }
}
