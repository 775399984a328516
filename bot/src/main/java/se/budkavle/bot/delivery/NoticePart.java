package se.budkavle.bot.delivery;

import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;

/**
 * Adds a feature's content, such as the agenda, to the notice (kallelse) that invites people to a meeting, so that one
 * chat message contains all information about the meeting.
 */
public interface NoticePart {

    /**
     * Returns the notice with this feature's content added. Returns the notice unchanged if the feature has no content
     * to add.
     *
     * @param delivery the queued or sent message with the notice; its state shows whether the notice is sent for the
     *     first time or edited
     */
    Post addTo(Post notice, Meeting meeting, Delivery delivery);
}
