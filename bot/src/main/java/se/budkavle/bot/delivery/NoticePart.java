package se.budkavle.bot.delivery;

import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;

/**
 * Lets another feature add a part to a meeting notice (kallelse), so that one chat message says everything about the
 * meeting.
 */
public interface NoticePart {

    /**
     * Returns the notice with this part added, or unchanged if there is nothing to add.
     *
     * @param delivery the queued message of the notice, which shows whether the notice is sent for the first time or
     *     edited
     */
    Post addTo(Post notice, Meeting meeting, Delivery delivery);
}
