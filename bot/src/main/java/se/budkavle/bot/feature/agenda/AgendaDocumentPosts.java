package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.DocumentChangeListener;
import se.budkavle.storage.meeting.Meeting;

/**
 * Has the latest post with a meeting's agenda edited when its documents change. Nobody is told of such a change by a
 * new post, because the items stay as they were.
 */
@Component
class AgendaDocumentPosts implements DocumentChangeListener {

    private final AgendaDeliveries agendas;

    AgendaDocumentPosts(AgendaDeliveries agendas) {
        this.agendas = agendas;
    }

    @Override
    public void documentsChanged(Meeting meeting) {
        agendas.refreshLatest(meeting);
    }
}
