package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

class MeetingItemTest {

    private static final String REASON = "Underlag *saknas* @everyone";

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget", "Laddplatser");
    private final String meeting = held.meeting().id();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser member = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void anItemAddedDuringTheMeetingCanHaveEntriesAtOnce() {
        var form = coordinator.runs("minutes").presses("Nytt ärende");
        var card = form.fillsIn(Map.of("title", "Skolskjuts", "description", "Ny upphandling"));
        assertThat(card.says())
                .contains("✓ Ärendet är tillagt.", "3. Skolskjuts", "Ny upphandling", "[Beslut]", "[Skjut upp]");
        form.fillsIn(Map.of("title", "Skolskjuts", "description", "Ny upphandling"));
        assertThat(items()).extracting(AgendaItem::title).containsExactly("Budget", "Laddplatser", "Skolskjuts");
        card.presses("Beslut").fillsIn(Map.of("text", "Upphandlas i mars"));
        send();
        assertThat(held.sentMinutes()).singleElement(STRING).contains("Upphandlas i mars");
        assertThat(audited()).contains("minutes.item-add");
    }

    @Test
    void anItemCanBeAddedToAMeetingWithoutAnAgenda() {
        var empty = HeldMeeting.on(work, "2026-12-11");
        coordinator
                .press(null, "minutes:add-item:" + empty.meeting().id(), List.of(), Map.of())
                .fillsIn(Map.of("title", "Skolskjuts"));
        assertThat(coordinator.runs("minutes").says()).contains("1. Skolskjuts");
    }

    @Test
    void anItemPostponedDuringTheMeetingIsInTheMinutesAndOnTheNextAgenda() throws IOException {
        var form = open("Laddplatser").presses("Skjut upp");
        assertThat(form.fillsIn(Map.of("reason", REASON)).says())
                .contains(
                        "✓ Ärendet skjuts upp till nästa möte.",
                        "Skjuts upp till nästa möte: " + REASON,
                        "[Ta upp igen]")
                .doesNotContain("[Skjut upp]", "Här står ingenting än.");
        form.fillsIn(Map.of("reason", REASON));
        assertThat(item("Laddplatser").decision().postponements()).isEqualTo(1);
        assertThat(coordinator.runs("minutes").says()).contains("2. Laddplatser · skjuts upp");
        send();
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains("Skjuts upp till nästa möte (1): • 2. Laddplatser: " + REASON);
        assertThat(document()).contains("2. Laddplatser", "Skjuts upp till nästa möte: " + REASON);
        assertThat(nextAgenda()).contains("Laddplatser", "uppskjuten 1 gång");
    }

    @Test
    void paragraphNumbersFollowTheOrderInWhichItemsWereDiscussed() throws IOException {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "minutes-kind", "FORMAL"));
        for (var part : List.of("CHAIR Ledamot Timrå, majoritet", "SECOND Ledamot Timrå, opposition")) {
            var id = HeldMeeting.person(work, part.split(" ", 2)[1]).id();
            coordinator.press(null, "meeting:present:" + meeting + ":0", List.of(id), Map.of());
            coordinator.press(
                    null, "minutes:adjuster:" + meeting + ":" + part.split(" ", 2)[0] + ":0", List.of(id), Map.of());
        }
        var menu = open("Laddplatser").presses("Mer …").presses("Annan ordning");
        assertThat(menu.says()).contains("Före 1. Budget", "Sist").doesNotContain("Före 2. Laddplatser");
        assertThat(menu.chooses(item("Budget").id()).says()).contains("✓ Ordningen är sparad.", "2. Laddplatser");
        menu.chooses(item("Budget").id());
        assertThat(coordinator.runs("minutes").says()).containsSubsequence("2. Laddplatser", "1. Budget");
        var person = HeldMeeting.person(work, "Ledamot Timrå, opposition").id();
        coordinator.press(null, "minutes:left:" + reference("Laddplatser") + ":" + person, List.of(), Map.of());
        assertThat(open("Budget").says()).contains("Närvarande vid punkten: 1");
        assertThat(open("Laddplatser").says()).contains("Närvarande vid punkten: 2");
        open("Budget").presses("Anteckna").fillsIn(Map.of("text", "Läget är bra"));
        send();
        held.sentMinutes();
        assertThat(document()).containsSubsequence("§ 1/2026 Laddplatser", "§ 2/2026 Budget");
        assertThat(audited()).containsOnlyOnce("minutes.move");
        assertThat(open("Laddplatser").presses("Utdrag").says())
                .as("an extract of an item without a decision")
                .contains("Utdrag, § 1/2026");
        assertThat(coordinator
                        .press(null, "minutes:before:" + reference("Budget") + ":0", List.of("-"), Map.of())
                        .says())
                .contains("Anteckningarna skickades");
    }

    @Test
    void theMinutesOfAMeetingOfSeveralDaysShowTheDayOnWhichEachItemWasDiscussed() throws IOException {
        assertThat(open("Laddplatser").presses("Mer …").says()).doesNotContain("en ny dag");
        coordinator.press(null, "minutes:day:" + reference("Laddplatser"), List.of("2026-12-11"), Map.of());
        work.get(JdbcTemplate.class).update("update meeting set ends_at = ends_at + 86400000");
        assertThat(open("Laddplatser").says()).contains("Behandlades 10 december 2026");
        var menu = open("Laddplatser").presses("Mer …");
        assertThat(menu.chooses("2026-12-11").says()).contains("✓ Dagen är sparad.", "Behandlades 11 december 2026");
        menu.chooses("2026-12-11");
        for (var wrong : List.of("2026-12-10", "2026-12-12", "@everyone")) {
            assertThat(coordinator
                            .press(null, "minutes:day:" + reference("Budget"), List.of(wrong), Map.of())
                            .says())
                    .doesNotContain("✓");
        }
        member.press(null, "minutes:day:" + reference("Budget"), List.of("2026-12-11"), Map.of());
        open("Budget").presses("Anteckna").fillsIn(Map.of("text", "Läget är bra"));
        send();
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains("Dagar (2): • 10 december 2026: punkt 1\n• 11 december 2026: punkt 2");
        assertThat(document())
                .containsSubsequence(
                        "1. Budget", "Behandlades 10 december 2026", "2. Laddplatser", "Behandlades 11 december 2026");
        assertThat(audited()).containsOnlyOnce("minutes.day");
    }

    @Test
    void theFirstItemOfAMeetingsSecondDayCanBeChangedAndRemoved() {
        work.get(JdbcTemplate.class).update("update meeting set ends_at = ends_at + 86400000");
        open("Budget").presses("Mer …").chooses("2026-12-11");
        open("Laddplatser").presses("Mer …").chooses("2026-12-11");
        assertThat(open("Budget").says()).contains("Behandlades 10 december 2026");
        open("Laddplatser").presses("Mer …").chooses("-");
        assertThat(open("Laddplatser").says()).contains("Behandlades 10 december 2026");
    }

    @Test
    void onlyPeopleWhoMayWriteTheMinutesCanMoveAnItemToTheEnd() {
        member.press(null, "minutes:before:" + reference("Budget") + ":0", List.of("-"), Map.of());
        assertThat(coordinator.runs("minutes").says()).containsSubsequence("1. Budget", "2. Laddplatser");
        open("Budget").presses("Mer …").presses("Annan ordning").chooses("-");
        assertThat(coordinator.runs("minutes").says()).containsSubsequence("2. Laddplatser", "1. Budget");
        coordinator.runs("minutes").presses("Nytt ärende").fillsIn(Map.of("title", "Skolskjuts"));
        assertThat(coordinator.runs("minutes").says())
                .containsSubsequence("2. Laddplatser", "3. Skolskjuts", "1. Budget");
    }

    @Test
    void anItemDiscussedAfterItsPostponementCountsAsNotPostponed() {
        open("Laddplatser").presses("Skjut upp").fillsIn(Map.of("reason", REASON));
        var taken = open("Laddplatser").presses("Ta upp igen");
        assertThat(taken.says())
                .contains("✓ Ärendet tas upp igen.", "[Skjut upp]")
                .doesNotContain(REASON);
        assertThat(item("Laddplatser").state()).isEqualTo(State.ACCEPTED);
        assertThat(item("Laddplatser").decision().postponements()).isZero();
        coordinator.press(null, "minutes:take-up:" + reference("Laddplatser"), List.of(), Map.of());
        assertThat(audited()).containsExactly("minutes.postpone", "minutes.take-up");
    }

    @Test
    void aPostponedItemOnTheNextAgendaCannotBeTakenUpAgain() {
        open("Laddplatser").presses("Skjut upp").fillsIn(Map.of("reason", REASON));
        assertThat(nextAgenda()).contains("Laddplatser");
        assertThat(coordinator
                        .press(null, "minutes:take-up:" + reference("Laddplatser"), List.of(), Map.of())
                        .says())
                .contains("”Laddplatser” står redan på dagordningen för ett senare möte.");
        assertThat(item("Laddplatser").state()).isEqualTo(State.POSTPONED);
    }

    @Test
    void anItemPostponedBeforeTheMeetingIsNotInTheMinutes() {
        work.get(AgendaItems.class)
                .save(item("Laddplatser")
                        .postponed("Inte klart", item("Laddplatser").origin().proposedBy(), MovableClock.START));
        assertThat(coordinator.runs("minutes").says()).contains("1. Budget").doesNotContain("Laddplatser");
    }

    @Test
    void onlyWritersOfTheMinutesCanAddOrPostponeItemsAndOnlyUntilTheMinutesAreSent() {
        assertThat(member.runs("minutes").says()).doesNotContain("[Nytt ärende]");
        member.press(null, "minutes:item-added:" + meeting, List.of(), Map.of("title", "Skolskjuts"));
        member.press(null, "minutes:postponed:" + reference("Budget"), List.of(), Map.of("reason", REASON));
        open("Budget").presses("Anteckna").fillsIn(Map.of("text", "Läget är bra"));
        send();
        assertThat(coordinator.runs("minutes").says()).doesNotContain("[Nytt ärende]");
        assertThat(coordinator
                        .press(null, "minutes:item-added:" + meeting, List.of(), Map.of("title", "Skolskjuts"))
                        .says())
                .contains("Anteckningarna skickades", "Skolskjuts");
        coordinator.press(null, "minutes:postponed:" + reference("Budget"), List.of(), Map.of("reason", REASON));
        assertThat(items()).extracting(AgendaItem::state).containsOnly(State.ACCEPTED);
        assertThat(items()).hasSize(2);
    }

    /** Stores the council's next meeting, one month later, and returns the meeting's agenda. */
    private String nextAgenda() {
        var morning = LocalDate.parse("2027-01-14")
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toInstant();
        var next = work.get(Meetings.class)
                .save(Meeting.plan(
                        HeldMeeting.COUNCIL,
                        "Nästa möte",
                        morning,
                        morning.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        MovableClock.START));
        return coordinator.runs("agenda show", Map.of("meeting", next.id())).says();
    }

    private void send() {
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
    }

    private List<String> document() throws IOException {
        var file = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .flatMap(posted -> posted.post().attachments().stream())
                .filter(one -> one.name().endsWith(".docx"))
                .findFirst()
                .orElseThrow();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private BotReply open(String title) {
        return coordinator.press(
                null, "minutes:item:" + meeting + ":0", List.of(item(title).id()), Map.of());
    }

    private String reference(String title) {
        return meeting + ":" + item(title).id();
    }

    private AgendaItem item(String title) {
        return items().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<AgendaItem> items() {
        return work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(meeting);
    }

    private List<String> audited() {
        return work.get(JdbcTemplate.class)
                .queryForList("select action from audit_entry where action like 'minutes.%' order by id", String.class);
    }
}
