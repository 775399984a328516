package se.budkavle.bot.feature.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** A test fixture with a group that prepares agenda items for the council, and with the group's meetings. */
record PreparingGroup(Workplace work) {

    static final String ID = "hallbar-energi";
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    void prepares(boolean closed) {
        var networks = work.get(Networks.class);
        var known = networks.findById(ID).orElseThrow();
        networks.save(known.become(new Network(
                        known.id(),
                        known.title(),
                        known.areaId(),
                        known.kind(),
                        known.purpose(),
                        known.convenerId(),
                        known.secretaryId(),
                        known.rhythm(),
                        known.form(),
                        CouncilFixture.ID,
                        null,
                        false,
                        false,
                        null,
                        0))
                .closed(closed));
    }

    /** Stores a meeting of the group on this day, from 13:00 to 15:00. */
    Meeting meets(String day) {
        var afternoon = LocalDate.parse(day).atTime(13, 0).atZone(ZONE).toInstant();
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        ID,
                        "Beredning",
                        afternoon,
                        afternoon.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Timrå", null),
                        null,
                        MovableClock.START));
    }
}
