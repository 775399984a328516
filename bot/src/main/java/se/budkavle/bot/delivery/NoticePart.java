package se.budkavle.bot.delivery;

import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;

/** Something that another feature adds to the notice of a meeting, so that one post tells all about the meeting. */
public interface NoticePart {

    /**
     * Returns the notice with this part; the notice itself where there is nothing to add.
     *
     * @param delivery of the notice, which tells whether it is being sent for the first time or edited
     */
    Post addTo(Post notice, Meeting meeting, Delivery delivery);
}
