package se.budkavle.bot.delivery;

import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;

/** A part that another feature adds to a meeting's notice, so that one post says everything about the meeting. */
public interface NoticePart {

    /**
     * Returns the notice with this part; the unchanged notice if there is nothing to add.
     *
     * @param delivery the notice's delivery, which shows whether the notice is sent for the first time or edited
     */
    Post addTo(Post notice, Meeting meeting, Delivery delivery);
}
