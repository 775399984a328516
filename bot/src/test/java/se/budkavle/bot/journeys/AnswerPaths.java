package se.budkavle.bot.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/**
 * The paths of three web pages behind links in emails. On these pages people answer a meeting notice, a question to a
 * substitute, and a status round.
 */
record AnswerPaths(String notice, String call, String round) {

    static final String MEMBER = "Ledamot Timrå, majoritet";
    static final String SUBSTITUTE = "Ersättare med ett namn som knappt får plats";
    private static final String COUNCIL = "hallbarhetsradet";
    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-17T11:00:00Z");
    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");

    static AnswerPaths in(Workplace work) {
        var now = work.clock().instant();
        var people = work.get(People.class);
        var coordinator = people.findByAccountId("9002").orElseThrow();
        work.get(Meetings.class)
                .save(Meeting.plan(
                        COUNCIL,
                        "Möte",
                        STARTS,
                        ENDS,
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset, Härnösand", null),
                        coordinator.id(),
                        now));
        var substitute = people.save(Person.of(SUBSTITUTE, "timra", "9101", now));
        work.get(Memberships.class)
                .save(Membership.appointed(
                        COUNCIL,
                        substitute,
                        "timra",
                        Role.SUBSTITUTE,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        now));
        var ofMember = MailReader.of(work, MEMBER, "timra@example.org");
        var ofSubstitute = MailReader.of(work, SUBSTITUTE, "ett@example.org");
        work.clock().set(NOTICE_DUE);
        settle(work);
        var notice = MailReader.links(ofMember.last()).get("Jag kommer");
        work.as(MEMBER)
                .presses(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).get(0), "Kommer inte");
        settle(work);
        var call = MailReader.links(ofSubstitute.last()).get("Jag kommer");
        SmallPlan.settle(work);
        work.as("Samordnare miljö")
                .in(SmallAssociation.COMMON_ROOM)
                .runs("round open", Map.of("period", "T3 2026", "due", "+11"))
                .confirms();
        settle(work);
        return new AnswerPaths(notice, call, MailReader.links(ofMember.last()).get("Svara"));
    }

    private static void settle(Workplace work) {
        for (int look = 0; look < 4; look++) {
            work.tick();
        }
    }
}
