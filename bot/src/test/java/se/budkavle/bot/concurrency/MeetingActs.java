package se.budkavle.bot.concurrency;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
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

/** Sample uses of commands, buttons and forms that change meetings, attendance and absence. */
final class MeetingActs {

    private static final Instant STARTS = Instant.parse("2026-12-16T12:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-11-23T21:00:00Z");

    private MeetingActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("draft:confirm", work -> {
                    var shown = work.as("Samordnare miljö")
                            .runs(
                                    "meeting plan",
                                    Map.of(
                                            "network",
                                            "hallbarhetsradet",
                                            "when",
                                            "14 januari 9-12",
                                            "place",
                                            "Residenset"));
                    return () -> shown.presses("Spara mötet");
                }),
                Act.once("draft:confirm", work -> {
                    var shown = work.as("Samordnare miljö")
                            .runs(
                                    "meeting move",
                                    Map.of("meeting", planned(work).id(), "when", "25 januari 13"));
                    return () -> shown.presses("Flytta mötet");
                }),
                Act.once("draft:cancel", work -> {
                    var shown = work.as("Samordnare miljö")
                            .runs(
                                    "meeting plan",
                                    Map.of(
                                            "network",
                                            "hallbarhetsradet",
                                            "when",
                                            "14 januari 9-12",
                                            "place",
                                            "Residenset"));
                    return () -> shown.presses("Avbryt");
                }),
                Act.once("meeting place", work -> {
                    var meeting = planned(work);
                    var coordinator = work.as("Samordnare miljö");
                    return () ->
                            coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"));
                }),
                Act.once("draft:confirm", work -> {
                    var shown = work.as("Samordnare miljö")
                            .runs(
                                    "meeting cancel",
                                    Map.of("meeting", planned(work).id()));
                    return () -> shown.presses("Ställ in");
                }),
                Act.once("meeting:now", work -> {
                    work.clock().set(NIGHT);
                    var stored = work.as("Samordnare miljö")
                            .runs(
                                    "meeting plan",
                                    Map.of("network", "hallbarhetsradet", "when", "2026-11-26 09:00-12:00"))
                            .presses("Spara mötet");
                    return () -> stored.presses("Skicka nu");
                }),
                Act.once("meeting:answer", work -> {
                    substitute(work, "Ersättare ett", "9101");
                    substitute(work, "Ersättare två", "9102");
                    var notice = notice(work);
                    var timra = work.as("Ledamot Timrå, majoritet");
                    return () -> timra.presses(notice, "Kommer inte");
                }),
                Act.once("meeting:call", work -> {
                    substitute(work, "Ersättare ett", "9101");
                    work.as("Ledamot Timrå, majoritet").presses(notice(work), "Kommer inte");
                    work.tick();
                    var posts = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
                    var call = posts.get(posts.size() - 1);
                    var substitute = work.as("Ersättare ett");
                    return () -> substitute.presses(call, "Jag kommer");
                }),
                Act.once("meeting:all-present", work -> {
                    work.as("Ledamot Timrå, majoritet").presses(notice(work), "Kommer");
                    work.clock().set(STARTS.plus(Duration.ofHours(1)));
                    var taking = work.as("Samordnare miljö")
                            .runs("meeting attendance", Map.of("meeting", "Hållbarhetsrådet"));
                    return () -> taking.presses("Alla som svarade ja är här");
                }),
                Act.once("meeting:present", work -> {
                    var meeting = planned(work);
                    work.clock().set(STARTS.plus(Duration.ofHours(1)));
                    var timra = idOf(work, "Ledamot Timrå, majoritet");
                    var taking =
                            work.as("Samordnare miljö").runs("meeting attendance", Map.of("meeting", meeting.id()));
                    return () -> taking.chooses(timra);
                }),
                Act.once("absence set", work -> {
                    var timra = work.as("Ledamot Timrå, majoritet");
                    return () -> timra.runs("absence set", Map.of("from", "2026-12-01", "until", "2026-12-05"));
                }),
                Act.once("meeting:present-again", work -> {
                    var timra = work.as("Ledamot Timrå, majoritet");
                    timra.runs("absence set", Map.of("from", "2026-12-02", "until", "2026-12-05"));
                    var shown = timra.runs("absence show");
                    return () -> shown.presses("Ta tillbaka 2 december 2026 till 5 december 2026");
                }));
    }

    private static Meeting planned(Workplace work) {
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Möte",
                        STARTS,
                        STARTS.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        idOf(work, "Samordnare miljö"),
                        MovableClock.START));
    }

    private static Posted notice(Workplace work) {
        planned(work);
        work.clock().set(Instant.parse("2026-12-02T08:00:00Z"));
        work.tick();
        work.tick();
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).get(0);
    }

    private static void substitute(Workplace work, String name, String account) {
        var person = work.get(People.class).save(Person.of(name, "timra", account, MovableClock.START));
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        person,
                        "timra",
                        Role.SUBSTITUTE,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }

    static String idOf(Workplace work, String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
