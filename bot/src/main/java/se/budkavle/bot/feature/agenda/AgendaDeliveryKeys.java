package se.budkavle.bot.feature.agenda;

import se.budkavle.storage.agenda.Agenda;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.ItemStep;
import se.budkavle.storage.meeting.Meeting;

/**
 * The keys of the queued messages (deliveries) about an agenda, and the names of the composers that build these
 * messages.
 */
final class AgendaDeliveryKeys {

    static final String AGENDA = "agenda.post";
    static final String CHANGE = "agenda.change";
    static final String APPROVAL = "agenda.approval";
    static final String WARNING = "agenda.warning";
    static final String OUTCOME = "agenda.outcome";

    static final String STEP = "agenda.step";

    private AgendaDeliveryKeys() {}

    static String agenda(Meeting meeting) {
        return AGENDA + ":" + meeting.id();
    }

    static String change(Agenda agenda) {
        return CHANGE + ":" + agenda.meetingId() + ":" + agenda.revision();
    }

    static String approval(Meeting meeting) {
        return APPROVAL + ":" + meeting.id();
    }

    static String warning(Meeting meeting, String personId) {
        return WARNING + ":" + meeting.id() + ":" + personId;
    }

    static String outcome(AgendaItem item) {
        return OUTCOME + ":" + item.id() + ":" + item.state();
    }

    static String step(ItemStep step) {
        return STEP + ":" + step.id();
    }
}
