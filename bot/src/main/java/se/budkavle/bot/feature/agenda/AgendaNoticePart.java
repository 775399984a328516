package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.NoticePart;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;

/**
 * Adds the agenda to the notice (kallelse) of a meeting: the items' titles as text, and the whole agenda as attached
 * files.
 */
@Component
class AgendaNoticePart implements NoticePart {

    private final AgendaPostWriter postWriter;
    private final AgendaCard card;
    private final AgendaFiles files;

    AgendaNoticePart(AgendaPostWriter postWriter, AgendaCard card, AgendaFiles files) {
        this.postWriter = postWriter;
        this.card = card;
        this.files = files;
    }

    @Override
    public Post addTo(Post notice, Meeting meeting, Delivery delivery) {
        if (meeting.isCancelled()) {
            return notice;
        }
        return postWriter
                .inNotice(delivery, meeting)
                .map(told -> with(notice, told))
                .orElse(notice);
    }

    private Post with(Post notice, AgendaView told) {
        Page page = card.inNotice(notice.page(), told);
        var post = notice.showing(page);
        for (var file : files.of(told)) {
            post = post.with(file);
        }
        return post;
    }
}
