package se.budkavle.bot.view.meeting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.RepresentationCounts;

/** Builds a line that says how many of a network's seats and organisations are represented at a meeting. */
@Component
public class RepresentationText {

    private final NetworkCompositions compositions;
    private final Organisations organisations;
    private final Attendances attendances;
    private final Invited invited;

    RepresentationText(
            NetworkCompositions compositions, Organisations organisations, Attendances attendances, Invited invited) {
        this.compositions = compositions;
        this.organisations = organisations;
        this.attendances = attendances;
        this.invited = invited;
    }

    public Phrase of(Meeting meeting, Network network) {
        return of(
                meeting,
                network,
                invited.membershipsAt(meeting),
                attendances.findAllByMeetingIdOrderById(meeting.id()));
    }

    /**
     * Returns the line for a meeting. The caller has already loaded the memberships and attendances, which saves
     * database queries.
     */
    public Phrase of(Meeting meeting, Network network, List<Membership> memberships, List<Attendance> attendances) {
        var all = RepresentationCounts.of(
                compositions.of(network), memberships, attendances, organisations.findAllByOrderByName());
        return line(meeting.isEvent() ? all.ofPeopleOnly() : all);
    }

    private static Phrase line(RepresentationCounts all) {
        var parts = new ArrayList<Phrase>();
        parts.add(
                all.seats() == 0
                        ? Phrase.of("meeting.coming", all.coming())
                        : Phrase.of("meeting.seats", all.seatsTaken(), all.seats()));
        if (all.organisations() > 0) {
            parts.add(Phrase.of(
                    all.municipal() ? "meeting.municipalities" : "meeting.organisations",
                    all.present(),
                    all.organisations()));
        }
        for (var side : List.of(PoliticalSide.MAJORITY, PoliticalSide.OPPOSITION)) {
            if (all.sidesMissing().containsKey(side)) {
                parts.add(Phrase.of(
                        "meeting.side-missing." + side, all.sidesMissing().get(side)));
            }
        }
        return Phrase.joined(" · ", parts);
    }
}
