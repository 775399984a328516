package se.budkavle.bot.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.TargetMessage;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/**
 * Sample uses of the buttons and forms with which people write, send and correct minutes, and close actions (tasks).
 */
final class MinutesActs {

    private static final String MEMBER = "Ledamot Timrå, majoritet";
    private static final String OTHER = "Ledamot Timrå, opposition";

    private static final Instant STARTS = Instant.parse("2026-12-10T08:00:00Z");

    private MinutesActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("minutes:noted", writing("note", Map.of("text", "Läget är bra"))),
                Act.once("minutes:decided", writing("decision", Map.of("text", "Budgeten antas"))),
                Act.once("minutes:agreed", writing("action", Map.of("text", "Skriva avtal"))),
                Act.once("minutes:item-added", work -> {
                    var form = coordinator(work)
                            .press(null, "minutes:add-item:" + held(work).id(), List.of(), Map.of());
                    return () -> form.fillsIn(Map.of("title", "Laddplatser"));
                }),
                Act.once("minutes:postponed", work -> postponing(work)),
                Act.once("minutes:take-up", work -> {
                    assertThat(postponing(work).get().says()).contains("✓");
                    var id = "minutes:take-up:" + item(work);
                    return () -> coordinator(work).press(null, id, List.of(), Map.of());
                }),
                Act.once("minutes:before", work -> {
                    var item = item(work);
                    coordinator(work)
                            .press(
                                    null,
                                    "minutes:item-added:" + item.split(":")[0],
                                    List.of(),
                                    Map.of("title", "Nytt"));
                    return () -> coordinator(work).press(null, "minutes:before:" + item + ":0", List.of("-"), Map.of());
                }),
                Act.once("minutes:day", work -> {
                    var id = "minutes:day:" + item(work);
                    work.get(JdbcTemplate.class).update("update meeting set ends_at = ends_at + 86400000");
                    return () -> coordinator(work).press(null, id, List.of("2026-12-11"), Map.of());
                }),
                Act.once("minutes:came", moving("came")),
                Act.once("minutes:left", moving("left")),
                Act.once("minutes:there", work -> {
                    comes(work);
                    return moving("there").apply(work);
                }),
                Act.once("minutes:reserved", work -> {
                    comes(work);
                    var form = coordinator(work).press(null, "minutes:reservation:" + item(work), List.of(), Map.of());
                    return () -> form.fillsIn(Map.of("who", MEMBER, "text", "Jag är emot"));
                }),
                Act.once("minutes:moved", work -> {
                    formal(work);
                    comes(work);
                    var form = coordinator(work).press(null, "minutes:motion:" + item(work), List.of(), Map.of());
                    return () -> form.fillsIn(Map.of("maker", "PERSON", "who", MEMBER, "text", "Bifall"));
                }),
                Act.once("minutes:voted", work -> {
                    var meeting = formal(work);
                    var decision = work.get(JdbcTemplate.class).queryForObject("select id from decision", String.class);
                    var form =
                            coordinator(work).press(null, "minutes:vote:" + meeting.id(), List.of(decision), Map.of());
                    return () -> form.fillsIn(Map.of("ayes", "1", "noes", "1"));
                }),
                Act.once("action:agreed", work -> {
                    var form = coordinator(work)
                            .in(SmallAssociation.COUNCIL_ROOM)
                            .runsOnMessage("Make an action", new TargetMessage("900", "8001", "Skriva avtal"));
                    return () -> form.fillsIn(Map.of("due", "2027-01-15"));
                }),
                Act.once("minutes:adjuster", work -> {
                    var meeting = formal(work);
                    return () -> chooses(work, meeting, "CHAIR", MEMBER);
                }),
                Act.once("minutes:adjust", work -> {
                    var meeting = formalAndSent(work);
                    return () ->
                            work.as(MEMBER).press(null, "minutes:adjust:" + meeting.id() + ":1", List.of(), Map.of());
                }),
                Act.once("minutes:commented", work -> {
                    var meeting = formalAndSent(work);
                    var form =
                            work.as(MEMBER).press(null, "minutes:comment:" + meeting.id() + ":1", List.of(), Map.of());
                    return () -> form.fillsIn(Map.of("text", "Fel belopp"));
                }),
                Act.once("minutes:edited", work -> {
                    var meeting = heldWithDecision(work);
                    var decision = work.get(JdbcTemplate.class).queryForObject("select id from decision", String.class);
                    var form = coordinator(work)
                            .press(null, "minutes:entry:" + meeting.id(), List.of("DECISION " + decision), Map.of());
                    return () -> form.fillsIn(Map.of("text", "Budgeten antas inte"));
                }),
                Act.once("minutes:reopened", work -> {
                    var meeting = heldWithDecision(work);
                    send(work, meeting);
                    var form = coordinator(work).press(null, "minutes:reopen:" + meeting.id(), List.of(), Map.of());
                    return () -> form.fillsIn(Map.of("reason", "Fel belopp"));
                }),
                Act.once("draft:confirm of minutes", work -> {
                    var meeting = heldWithDecision(work);
                    var shown = coordinator(work).press(null, "minutes:finish:" + meeting.id(), List.of(), Map.of());
                    return shown::confirms;
                }),
                Act.once("minutes:now", work -> {
                    var meeting = heldWithDecision(work);
                    work.clock().set(Instant.parse("2026-12-10T21:00:00Z"));
                    var sent = send(work, meeting);
                    return () -> sent.presses("Skicka nu");
                }),
                Act.once("minutes:closed", work -> {
                    var meeting = held(work);
                    open(work, meeting, "action").fillsIn(Map.of("text", "Skriva avtal"));
                    var action = work.get(JdbcTemplate.class).queryForObject("select id from action", String.class);
                    var form = coordinator(work).press(null, "minutes:done:" + action, List.of(), Map.of());
                    return () -> form.fillsIn(Map.of("outcome", "Skrivet"));
                }));
    }

    private static Function<Workplace, Supplier<BotReply>> writing(String act, Map<String, String> values) {
        return work -> {
            var form = open(work, held(work), act);
            return () -> form.fillsIn(values);
        };
    }

    /** Records that the member came late to the meeting, at this agenda item. */
    private static void comes(Workplace work) {
        var heard = moving("came").apply(work).get();
        assertThat(heard.says()).contains("✓");
    }

    private static Supplier<BotReply> postponing(Workplace work) {
        var form = coordinator(work).press(null, "minutes:postpone:" + item(work), List.of(), Map.of());
        return () -> form.fillsIn(Map.of("reason", "Underlag saknas"));
    }

    private static Function<Workplace, Supplier<BotReply>> moving(String act) {
        return work -> {
            var person = work.get(JdbcTemplate.class)
                    .queryForObject("select id from person where name = ?", String.class, MEMBER);
            var id = "minutes:" + act + ":" + item(work) + ":" + person;
            return () -> coordinator(work).press(null, id, List.of(), Map.of());
        };
    }

    /**
     * Returns the ids of a past meeting and its only agenda item, joined as in custom ids. Creates the meeting and the
     * item if needed.
     */
    private static String item(Workplace work) {
        var known = work.get(JdbcTemplate.class)
                .queryForList("select id from agenda_item where title = 'Budget'", String.class);
        if (!known.isEmpty()) {
            return work.get(AgendaItems.class)
                            .findById(known.get(0))
                            .orElseThrow()
                            .meetingId() + ":" + known.get(0);
        }
        var meeting = held(work);
        return meeting.id() + ":"
                + work.get(AgendaItems.class)
                        .save(NewAgendaItem.added(
                                meeting.id(),
                                null,
                                new AgendaItemContent("Budget", null, null, 0, ItemPurpose.DECISION),
                                work.get(JdbcTemplate.class)
                                        .queryForObject(
                                                "select id from person where name = ?",
                                                String.class,
                                                "Samordnare miljö"),
                                0,
                                MovableClock.START))
                        .id();
    }

    /** Stores a meeting of the council that has formal minutes and at which two members are present. */
    private static Meeting formal(Workplace work) {
        coordinator(work).runs("network settings", Map.of("network", "hallbarhetsradet", "minutes-kind", "FORMAL"));
        var meeting = heldWithDecision(work);
        for (var name : List.of(MEMBER, OTHER)) {
            coordinator(work).press(null, "meeting:present:" + meeting.id() + ":0", List.of(id(work, name)), Map.of());
        }
        return meeting;
    }

    private static Meeting formalAndSent(Workplace work) {
        var meeting = formal(work);
        chooses(work, meeting, "CHAIR", MEMBER);
        chooses(work, meeting, "SECOND", OTHER);
        send(work, meeting);
        return meeting;
    }

    private static BotReply chooses(Workplace work, Meeting meeting, String part, String name) {
        return coordinator(work)
                .press(null, "minutes:adjuster:" + meeting.id() + ":" + part + ":0", List.of(id(work, name)), Map.of());
    }

    private static String id(Workplace work, String name) {
        return work.get(JdbcTemplate.class).queryForObject("select id from person where name = ?", String.class, name);
    }

    private static Meeting heldWithDecision(Workplace work) {
        var meeting = held(work);
        open(work, meeting, "decision").fillsIn(Map.of("text", "Budgeten antas"));
        return meeting;
    }

    private static BotReply send(Workplace work, Meeting meeting) {
        return coordinator(work)
                .press(null, "minutes:finish:" + meeting.id(), List.of(), Map.of())
                .confirms();
    }

    private static BotReply open(Workplace work, Meeting meeting, String act) {
        return coordinator(work).press(null, "minutes:" + act + ":" + meeting.id() + ":-", List.of(), Map.of());
    }

    private static TestUser coordinator(Workplace work) {
        return work.as("Samordnare miljö");
    }

    /** Stores a meeting of the council and sets the clock to an hour after its start. */
    private static Meeting held(Workplace work) {
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådets möte",
                        STARTS,
                        STARTS.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        MovableClock.START));
        work.clock().set(STARTS.plus(Duration.ofHours(1)));
        return meeting;
    }
}
