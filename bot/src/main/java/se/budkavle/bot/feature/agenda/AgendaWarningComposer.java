package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the warning that an agenda is not approved yet, or that its items take longer than the meeting. A coordinator
 * gets this warning one day before the meeting notice is sent.
 */
@Component
class AgendaWarningComposer implements Composer {

    private final AgendaPostWriter postWriter;
    private final AgendaDeliveries agendaDeliveries;
    private final AgendaApprovalRequests approvalRequests;
    private final AgendaDeadlines deadlines;

    AgendaWarningComposer(
            AgendaPostWriter postWriter,
            AgendaDeliveries agendaDeliveries,
            AgendaApprovalRequests approvalRequests,
            AgendaDeadlines deadlines) {
        this.postWriter = postWriter;
        this.agendaDeliveries = agendaDeliveries;
        this.approvalRequests = approvalRequests;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return AgendaDeliveryKeys.WARNING;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return postWriter.about(delivery, meeting -> warning(delivery, meeting));
    }

    private Composed warning(Delivery delivery, Meeting meeting) {
        if (agendaDeliveries.hasGoneOut(meeting)) {
            return new Composed.Skip("agenda.skipped-gone-out");
        }
        var told = postWriter.current(meeting);
        boolean waits =
                approvalRequests.waitsForApproval(meeting) && !told.items().isEmpty();
        if (!waits && !told.isTooLong()) {
            return new Composed.Skip("agenda.skipped-ready");
        }
        var page = Page.titled("agenda.warning.title", told.heading(), deadlines.dayOf(meeting))
                .line("agenda.warning.when", meeting.startsAt(), deadlines.notice(meeting))
                .toned(Page.Tone.WARNING);
        return new Composed.ChatPost(
                Post.of(delivery.id(), told.withWarning(waits ? page.line("agenda.warning.unapproved") : page))
                        .with(Button.main(Press.id(MeetingButtonIds.AGENDA, meeting.id()), Phrase.of("agenda.open"))));
    }
}
