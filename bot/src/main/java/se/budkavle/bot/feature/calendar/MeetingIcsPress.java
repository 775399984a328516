package se.budkavle.bot.feature.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meetings;

/** Handles the button under a meeting notice that sends the meeting as an iCalendar file. */
@Component
class MeetingIcsPress implements Press {

    /** The message key of the refusal for a person who does not belong to the meeting's network. */
    static final String ONLY_MEMBERS = "calendar.not-in-network";

    private final Meetings meetings;
    private final Networks networks;
    private final Rights rights;
    private final IcsWriter ics;
    private final Association association;

    MeetingIcsPress(Meetings meetings, Networks networks, Rights rights, IcsWriter ics, Association association) {
        this.meetings = meetings;
        this.networks = networks;
        this.rights = rights;
        this.ics = ics;
        this.association = association;
    }

    @Override
    public String act() {
        return MeetingButtonIds.CALENDAR_FILE;
    }

    @Override
    public Reply press(PressEvent pressed) {
        var meeting = meetings.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var network = networks.findById(meeting.networkId()).orElseThrow();
        rights.requireBelonging(pressed.caller(), network, ONLY_MEMBERS);
        var day = LocalDate.ofInstant(meeting.startsAt(), association.zone());
        return Reply.of(
                        meeting.isCancelled() ? "calendar.file-cancelled" : "calendar.file",
                        Phrase.strong(meeting.heading(network.title())),
                        meeting.startsAt(),
                        Phrase.command("calendar feed"))
                .with(Attachment.file(
                        network.id() + "-" + day + ".ics",
                        ics.of(
                                List.of(meeting),
                                Map.of(network.id(), network.title()),
                                network.title(),
                                pressed.caller().locale())));
    }
}
