package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.DocumentChangeListener;
import se.budkavle.storage.meeting.Meeting;

/**
 * Schedules an edit of the latest message with a meeting's agenda when the meeting's documents change. Sends no new
 * message, because the agenda items stay the same.
 */
@Component
class AgendaDocumentChangeListener implements DocumentChangeListener {

    private final AgendaDeliveries agendas;

    AgendaDocumentChangeListener(AgendaDeliveries agendas) {
        this.agendas = agendas;
    }

    @Override
    public void documentsChanged(Meeting meeting) {
        agendas.refreshLatest(meeting);
    }
}
