package se.budkavle.bot.feature.agenda;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.rights.AgendaRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.Agendas;

/**
 * Handles the button that sends waiting messages about an agenda at once, even outside working hours. The messages show
 * changed agendas and decisions on proposals.
 */
@Component
class SendAgendaNowPress implements Press {

    private static final String ACT = "agenda:now";

    private final Agendas agendas;
    private final AgendaItems items;
    private final AgendaMeetingFinder meetings;
    private final Rights rights;
    private final AgendaRights agendaRights;
    private final WorkingHoursDelay outsideHours;

    SendAgendaNowPress(
            Agendas agendas,
            AgendaItems items,
            AgendaMeetingFinder meetings,
            Rights rights,
            AgendaRights agendaRights,
            WorkingHoursDelay outsideHours) {
        this.agendas = agendas;
        this.items = items;
        this.meetings = meetings;
        this.rights = rights;
        this.agendaRights = agendaRights;
        this.outsideHours = outsideHours;
    }

    /**
     * Adds to the reply the time at which the waiting messages will be sent, and a button that sends the messages now.
     * Returns the reply unchanged if no message waits to be sent.
     */
    Reply told(Reply reply, String meetingId) {
        return outsideHours.told(reply, keys(meetingId), Press.id(ACT, meetingId));
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var meeting = meetings.meeting(pressed.reference(0));
        agendaRights.requireRunningAgenda(pressed.caller(), meetings.network(meeting));
        return outsideHours.sendNow(keys(meeting.id()), rights.personId(pressed.caller()), meeting.id());
    }

    private List<String> keys(String meetingId) {
        return Stream.concat(
                        agendas.findById(meetingId).map(AgendaDeliveryKeys::change).stream(),
                        items.findAllByMeetingIdOrderByPositionAscIdAsc(meetingId).stream()
                                .map(AgendaDeliveryKeys::outcome))
                .toList();
    }
}
