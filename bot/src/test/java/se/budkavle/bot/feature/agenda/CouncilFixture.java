package se.budkavle.bot.feature.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.meeting.Venue;

/** A test fixture: a network named the council, with meetings, standing agenda items and a chair. */
record CouncilFixture(Workplace work) {

    static final String ID = "hallbarhetsradet";
    static final String CHAIR = "Ledamot Sundsvall, majoritet";
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    void hasStandingItems() {
        stands("opening", 0, "Inledning", "Mötet öppnas", 5, null);
        stands("val", 1, "Inledning", "Val av ordförande", 10, "3");
        stands("klimat", 2, "Handlingsplaner", "Klimat och energi", 20, null);
        stands("avslutning", 3, "Avslutning", "Nästa möte", 5, null);
    }

    private void stands(String word, int position, String section, String title, int minutes, String months) {
        work.get(StandingItems.class)
                .save(StandingItem.of(
                        ID,
                        word,
                        position,
                        section,
                        new AgendaItemContent(title, null, "Ordförande", minutes, ItemPurpose.DISCUSSION),
                        months));
    }

    /** Stores a meeting of the council on this day, from 09:00 to 12:00. */
    Meeting meets(String day) {
        return meets(day, MovableClock.START);
    }

    /**
     * Stores a meeting of the council on this day that was planned now, later than those that {@link #meets} stores.
     */
    Meeting plans(String day) {
        return meets(day, work.clock().instant());
    }

    private Meeting meets(String day, Instant plannedAt) {
        var morning = LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        ID,
                        "Rådets möte",
                        morning,
                        morning.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        plannedAt));
    }

    void wantsTheChairToApprove() {
        work.get(AllNetworkSettings.class).save(NetworkSettings.usual(ID).with(14, 21, "21,7,1", true, true));
    }

    void electsAChair() {
        elects(CHAIR, Role.CHAIR);
    }

    void elects(String name, Role role) {
        var person = work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        work.get(Memberships.class)
                .save(Membership.appointed(
                        ID,
                        person,
                        person.organisationId(),
                        role,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }

    /** Sets the clock to 09:01 on this day and runs all routines (background jobs). */
    void itBecomes(String day) {
        work.clock().set(LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant());
        minutesPass(1);
    }

    /**
     * Moves the clock forward and runs all routines (background jobs) twice. The first run queues messages and the
     * second run sends them.
     */
    void minutesPass(int minutes) {
        work.clock().forward(Duration.ofMinutes(minutes));
        work.tick();
        // The first run of the routines (background jobs) queued messages, and this run sends them.
        work.tick();
    }

    /**
     * Returns the messages about agendas in the council's channel, oldest first. These include meeting notices with an
     * agenda, but no other messages such as reminders.
     */
    List<Posted> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .filter(posted -> key(posted.post().page()).startsWith("agenda.") || showsAgenda(posted))
                .toList();
    }

    /** Returns whether the message is a meeting notice with an agenda. */
    static boolean showsAgenda(Posted posted) {
        return posted.post().page().fields().stream()
                .anyMatch(field -> field.heading().key().equals("agenda.notice"));
    }

    private static String key(Page page) {
        return (page.title() == null ? page.lines().get(0) : page.title()).key();
    }

    String lastPost() {
        var posts = posts();
        return work.says(posts.get(posts.size() - 1));
    }
}
