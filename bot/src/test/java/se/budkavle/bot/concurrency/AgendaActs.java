package se.budkavle.bot.concurrency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.meeting.Venue;

/** Sample uses of commands, buttons and forms that change agendas, their items and their approval. */
final class AgendaActs {

    private static final Instant STARTS = Instant.parse("2027-03-18T08:00:00Z");
    private static final String COUNCIL = "hallbarhetsradet";

    private AgendaActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("agenda show", work -> {
                    stands(work, "klimat", 0);
                    var meeting = planned(work);
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("agenda show", Map.of("meeting", meeting.id()));
                }),
                Act.once("agenda:open", work -> {
                    stands(work, "klimat", 0);
                    var meeting = planned(work);
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.press(null, "agenda:open:" + meeting.id(), List.of(), Map.of());
                }),
                Act.once("agenda add", work -> {
                    var meeting = planned(work);
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("agenda add", Map.of("title", "Vindkraft", "meeting", meeting.id()));
                }),
                Act.once("agenda propose", work -> {
                    var meeting = planned(work);
                    var member = work.as("Ledamot Timrå, majoritet");
                    var bytes = "Underlag".getBytes(StandardCharsets.UTF_8);
                    var file = new UploadedFile("underlag.txt", bytes.length, most -> bytes);
                    return () -> member.runs(
                            "agenda propose", Map.of("title", "Vindkraft", "meeting", meeting.id(), "document", file));
                }),
                Act.once("agenda:proposed", work -> {
                    var form = work.as("Ledamot Timrå, majoritet")
                            .press(null, "agenda:propose:" + planned(work).id(), List.of(), Map.of());
                    return () -> form.fillsIn(Map.of("title", "Laddplatser", "purpose", "beslut"));
                }),
                withProposal("agenda:accept", item -> item.presses("Ta med")),
                withProposal(
                        "agenda:decided", item -> item.presses("Skjut upp").fillsIn(Map.of("reason", "Hinns inte"))),
                withProposal(
                        "agenda:edited", item -> item.presses("Ändra ärendet").fillsIn(Map.of("minutes", "20"))),
                withProposal("agenda:section", item -> item.chooses("Handlingsplaner")),
                Act.once("agenda:now", work -> {
                    stands(work, "klimat", 0);
                    var meeting = planned(work);
                    work.as("Ledamot Timrå, majoritet")
                            .press(null, "agenda:propose:" + meeting.id(), List.of(), Map.of())
                            .fillsIn(Map.of("title", "Laddplatser", "purpose", "beslut"));
                    work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
                    var coordinator = work.as("Samordnare miljö");
                    var shown = coordinator.runs("agenda show", Map.of("meeting", meeting.id()));
                    var proposal =
                            work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()).stream()
                                    .filter(item -> item.title().equals("Laddplatser"))
                                    .findFirst()
                                    .orElseThrow();
                    var decided = shown.chooses(proposal.id()).presses("Ta med");
                    return () -> decided.presses("Skicka nu");
                }),
                Act.once("agenda:send", work -> {
                    var card = proposedToBePrepared(work);
                    return () -> card.presses("Bereds i Nätverket för hållbar energi");
                }),
                Act.once("agenda:given-back", work -> {
                    proposedToBePrepared(work).presses("Bereds i Nätverket för hållbar energi");
                    var item = work.get(JdbcTemplate.class)
                            .queryForObject("select id from agenda_item where kind = 'TO_PREPARE'", String.class);
                    // The group's meeting has begun, so that giving an item back does not change the meeting's agenda,
                    // on which two simultaneous presses would conflict.
                    work.clock().set(STARTS.minus(Duration.ofDays(6)));
                    var form = work.as("Samordnare miljö")
                            .press(null, "agenda:give-back:" + item + ":PREPARED", List.of(), Map.of());
                    return () -> form.fillsIn(Map.of("text", "Ryms i budgeten"));
                }),
                Act.each("agenda:move", work -> {
                    stands(work, "klimat", 0);
                    stands(work, "energi", 1);
                    stands(work, "social", 2);
                    stands(work, "avslutning", 3);
                    var coordinator = work.as("Samordnare miljö");
                    var meeting = planned(work);
                    var shown = coordinator.runs("agenda show", Map.of("meeting", meeting.id()));
                    var items = work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id());
                    var last = shown.chooses(items.get(3).id());
                    return () -> last.presses("↑ Tidigare");
                }),
                Act.once("agenda approve", work -> {
                    var meeting = planned(work);
                    approvedByTheChair(work);
                    var administrator = work.as("Samordnare miljö");
                    return () -> administrator.runs("agenda approve", Map.of("meeting", meeting.id()));
                }),
                Act.once("agenda:approve", work -> {
                    var meeting = planned(work);
                    approvedByTheChair(work);
                    var shown = work.as("Samordnare miljö").runs("agenda show", Map.of("meeting", meeting.id()));
                    return () -> shown.presses("Godkänn dagordningen");
                }));
    }

    private static BotReply proposedToBePrepared(Workplace work) {
        work.get(JdbcTemplate.class)
                .update("update network set prepares_for = 'hallbarhetsradet' where id = 'hallbar-energi'");
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbar-energi",
                        "Beredning",
                        STARTS.minus(Duration.ofDays(7)),
                        STARTS.minus(Duration.ofDays(7)).plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        MovableClock.START));
        var meeting = planned(work);
        work.as("Ledamot Timrå, majoritet")
                .press(null, "agenda:propose:" + meeting.id(), List.of(), Map.of())
                .fillsIn(Map.of("title", "Laddplatser", "purpose", "beslut"));
        var proposal = work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()).stream()
                .filter(item -> item.title().equals("Laddplatser"))
                .findFirst()
                .orElseThrow();
        return work.as("Samordnare miljö")
                .runs("agenda show", Map.of("meeting", meeting.id()))
                .chooses(proposal.id());
    }

    private static Act withProposal(String name, Function<BotReply, BotReply> done) {
        return Act.once(name, work -> {
            stands(work, "klimat", 0);
            var meeting = planned(work);
            work.as("Ledamot Timrå, majoritet")
                    .press(null, "agenda:propose:" + meeting.id(), List.of(), Map.of())
                    .fillsIn(Map.of("title", "Laddplatser", "purpose", "beslut"));
            var proposal = work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()).stream()
                    .filter(item -> item.title().equals("Laddplatser"))
                    .findFirst()
                    .orElseThrow();
            var item = work.as("Samordnare miljö")
                    .runs("agenda show", Map.of("meeting", meeting.id()))
                    .chooses(proposal.id());
            return (Supplier<BotReply>) () -> done.apply(item);
        });
    }

    private static void approvedByTheChair(Workplace work) {
        work.get(AllNetworkSettings.class).save(NetworkSettings.usual(COUNCIL).with(14, 21, "21,7,1", true, true));
    }

    private static void stands(Workplace work, String word, int position) {
        work.get(StandingItems.class)
                .save(StandingItem.of(
                        COUNCIL,
                        word,
                        position,
                        "Handlingsplaner",
                        new AgendaItemContent(word, null, "Ordförande", 10, ItemPurpose.DISCUSSION),
                        null));
    }

    private static Meeting planned(Workplace work) {
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        COUNCIL,
                        "Möte",
                        STARTS,
                        STARTS.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        MovableClock.START));
    }
}
