package se.budkavle.bot.feature.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionEvents;
import se.budkavle.storage.minutes.ActionOwner;

class ActionTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser member = work.as(StoredAction.MEMBER).in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void theOwnerSeesTheActionWithItsButtons() {
        var action = StoredAction.ofMember(work, "Skriva avtal", "2026-12-10");
        assertThat(open(member, action).says())
                .contains(
                        "Skriva avtal · Ledamot Timrå, majoritet · senast 10 december 2026",
                        "I Hållbarhetsrådet",
                        "[Klart]",
                        "[Mer tid]",
                        "[Fastnat]");
        assertThat(open(work.as("Ledamot Sundsvall, majoritet"), action).says())
                .contains("Skriva avtal")
                .doesNotContain("[Klart]", "[Mer tid]", "[Fastnat]");
        assertThat(open(work.as("Samordnare social"), action).says()).doesNotContain("Skriva avtal");
    }

    @Test
    void aNewDeadlineNeedsAReasonAndTheCardCountsHowOftenItChanged() {
        var action = StoredAction.ofMember(work, "Skriva avtal", "2026-12-10");
        var once = open(member, action).presses("Mer tid").fillsIn(moving("2027-01-15", "Väntar på *svar* @everyone"));
        assertThat(once.says())
                .contains(
                        "✓ Sista dagen är nu 15 januari 2027.",
                        "senast 15 januari 2027",
                        "Flyttad en gång",
                        "→ 15 januari 2027: Väntar på *svar* @everyone (Ledamot Timrå, majoritet)");
        assertThat(open(coordinator, action)
                        .presses("Mer tid")
                        .fillsIn(moving("2027-02-01", "Juristen är sjuk"))
                        .says())
                .contains("Flyttad 2 gånger", "→ 1 februari 2027: Juristen är sjuk (Samordnare miljö)");
        assertThat(StoredAction.now(work, action).dueOn()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(audited()).containsExactly("action.moved", "action.moved");
    }

    @Test
    void aRefusedChangeOfTheDeadlineReturnsTheTypedTextAndStoresNothing() {
        var action = StoredAction.ofMember(work, "Skriva avtal", "2026-12-10");
        var form = open(member, action).presses("Mer tid");
        assertThat(form.fillsIn(moving("2026-11-20", "Väntar")).says())
                .contains("20 november 2026 är redan förbi", "Väntar");
        assertThat(form.fillsIn(moving("2026-12-10", "Väntar")).says()).contains("är redan sista dagen");
        assertThat(form.fillsIn(moving("2027-01-15", "\u3164")).says()).contains("Det står ingenting.");
        assertThat(StoredAction.now(work, action)).isEqualTo(action);
        assertThat(events(action)).isZero();
    }

    @Test
    void anOwnerWhoChangesADeadlineThatSomebodyElseHasJustChangedIsShownTheNewDeadline() {
        var action = StoredAction.ofMember(work, "Skriva avtal", "2026-12-10");
        var late = open(coordinator, action).presses("Mer tid");
        var form = open(member, action).presses("Mer tid");
        form.fillsIn(moving("2027-01-15", "Väntar"));
        form.fillsIn(moving("2027-01-15", "Väntar"));
        assertThat(events(action)).isEqualTo(1);
        var refused = late.fillsIn(moving("någon gång", "Annat"))
                .presses("Öppna formuläret igen")
                .fillsIn(Map.of("due", "2027-03-01"));
        assertThat(refused.says())
                .contains("Någon annan har ändrat åtgärden", "Skriva avtal · Ledamot Timrå", "senast 15 januari 2027");
        assertThat(StoredAction.now(work, action).dueOn()).isEqualTo(LocalDate.of(2027, 1, 15));
        refused.presses("Öppna formuläret igen").fillsIn(Map.of());
        assertThat(StoredAction.now(work, action).dueOn()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void theCoordinatorIsNotifiedOfAStuckActionInWorkingHours() {
        var action = StoredAction.ofMember(work, "Skriva avtal", "2026-12-10");
        work.clock().forward(Duration.ofHours(11));
        var form = open(member, action).presses("Fastnat");
        assertThat(form.fillsIn(Map.of("help", "Någon som kan avtal")).says())
                .contains("✓ Det är sparat.", "Behöver hjälp: Någon som kan avtal (Ledamot Timrå, majoritet,");
        form.fillsIn(Map.of("help", "Någon som kan avtal"));
        work.tick();
        assertThat(posts()).isEmpty();
        work.clock().forward(Duration.ofHours(12));
        work.tick();
        assertThat(posts())
                .singleElement(STRING)
                .contains(
                        "En åtgärd har fastnat",
                        "Skriva avtal · Ledamot Timrå, majoritet",
                        "Det här behövs: Någon som kan avtal");
        assertThat(work.chat()
                        .postsIn(SmallAssociation.COUNCIL_ROOM)
                        .get(0)
                        .post()
                        .mentions())
                .containsExactly("9002");
        open(member, action).presses("Klart").fillsIn(Map.of("outcome", ""));
        work.clock().forward(Duration.ofSeconds(10));
        work.tick();
        assertThat(posts()).singleElement(STRING).contains("✓ klar").doesNotContain("[Öppna åtgärden]");
    }

    @Test
    void aCoordinatorWhoAsksForHelpIsNotMentioned() {
        var action = StoredAction.of(
                work, "Skriva avtal", ActionOwner.person(StoredAction.id(work, "Samordnare miljö")), "2026-12-10");
        open(coordinator, action).presses("Fastnat").fillsIn(Map.of("help", "Pengar"));
        work.clock().forward(Duration.ofHours(24));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .singleElement()
                .satisfies(post -> {
                    assertThat(work.says(post)).contains("En åtgärd har fastnat", "Det här behövs: Pengar");
                    assertThat(post.post().mentions()).isEmpty();
                });
    }

    @Test
    void anActionWhoseOwnerAsksForNoHelpIsNotStuck() {
        var action = StoredAction.ofMember(work, "Skriva avtal", null);
        var form = open(member, action).presses("Fastnat");
        for (var nothing : List.of("nej", "-", "Ingen hjälp behövs", "\u3164")) {
            assertThat(form.fillsIn(Map.of("help", nothing)).says()).contains("Skriv vilken hjälp du behöver");
        }
        work.tick();
        assertThat(posts()).isEmpty();
        assertThat(events(action)).isZero();
    }

    @Test
    void inANetworkWithoutAChannelTheCoordinatorsAreNotifiedPrivately() {
        work.get(JdbcTemplate.class).update("update network set channel_id = null where id = 'hallbarhetsradet'");
        var action = StoredAction.ofMember(work, "Skriva avtal", null);
        open(member, action).presses("Fastnat").fillsIn(Map.of("help", "Pengar"));
        work.tick();
        assertThat(work.chat().postsIn(RememberingChat.PRIVATE + "9002")).hasSize(1);
    }

    @Test
    void theReplySaysIfThereIsNobodyToNotify() {
        work.get(JdbcTemplate.class).update("update network set channel_id = null where id = 'hallbarhetsradet'");
        var action = StoredAction.of(
                work, "Skriva avtal", ActionOwner.person(StoredAction.id(work, "Samordnare miljö")), "2026-12-10");
        assertThat(open(coordinator, action)
                        .presses("Fastnat")
                        .fillsIn(Map.of("help", "Pengar"))
                        .says())
                .contains("✓ Det är sparat, men nätverket har varken kanal eller någon annan samordnare");
    }

    @Test
    void aCoordinatorWhoHasLeftAClosedNetworkIsNotNotifiedOfItsStuckActions() {
        work.get(JdbcTemplate.class)
                .update("update network set channel_id = null, closed = true where id = 'hallbarhetsradet'");
        var told = StoredAction.ofMember(work, "Skriva avtal", null);
        open(member, told).presses("Fastnat").fillsIn(Map.of("help", "Pengar"));
        work.tick();
        var waiting = StoredAction.ofMember(work, "Boka lokal", null);
        work.clock().forward(Duration.ofHours(11));
        open(member, waiting).presses("Fastnat").fillsIn(Map.of("help", "En nyckel"));
        work.as("Förvaltare")
                .runs(
                        "network release",
                        Map.of("network", "hallbarhetsradet", "account", coordinator.account(), "role", "COORDINATOR"));
        open(member, told).presses("Klart").fillsIn(Map.of("outcome", "Hemligt avtal"));
        work.clock().forward(Duration.ofHours(12));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(RememberingChat.PRIVATE + "9002"))
                .singleElement()
                .satisfies(post ->
                        assertThat(work.says(post)).contains("Skriva avtal").doesNotContain("✓ klar"));
    }

    @Test
    void anyRepresentativeOfAnOrganisationCanCloseItsAction() {
        var action = StoredAction.of(work, "Utse kontakt", ActionOwner.organisation("timra"), null);
        var seat = StoredAction.of(work, "Läsa", ActionOwner.seat("timra", PoliticalSide.MAJORITY), null);
        var opposition = work.as("Ledamot Timrå, opposition");
        assertThat(open(opposition, action).says()).contains("Utse kontakt · Timrå", "[Klart]");
        assertThat(open(opposition, seat).says())
                .contains("Läsa · Timrå, majoritet")
                .doesNotContain("[Klart]");
        assertThat(open(member, seat).says()).contains("[Klart]");
        assertThat(open(work.as("Ledamot Sundsvall, majoritet"), action).says()).doesNotContain("[Klart]");
        assertThat(opposition.runs("action list").says())
                .contains("Utse kontakt")
                .doesNotContain("Läsa");
        open(opposition, action).presses("Klart").fillsIn(Map.of("outcome", "https://example.org/kontakt"));
        assertThat(open(member, action).says()).contains("Så blev det: https://example.org/kontakt");
        assertThat(member.press(null, "action:moved:" + action.id() + ":0", List.of(), moving("2027-01-15", "Sent"))
                        .says())
                .contains("Åtgärden blev klar", "Sent");
    }

    @Test
    void thePersonalListShowsOpenActions() {
        assertThat(member.runs("mine").says()).doesNotContain("Åtgärd");
        var first = StoredAction.ofMember(work, "Skriva avtal", "2026-11-20");
        assertThat(member.runs("mine").says())
                .contains("Åtgärd ⚠️ Skriva avtal · Ledamot Timrå, majoritet · senast 20 november 2026")
                .doesNotContain("Inget väntar på dig");
        assertThat(member.runs("mine").presses("Öppna åtgärden").says()).contains("[Klart]");
        for (int count = 1; count <= 6; count++) {
            StoredAction.of(work, "Sak " + count, ActionOwner.organisation("timra"), null);
        }
        var mine = member.runs("mine");
        assertThat(mine.says()).contains("Sak 4", "… och 2 åtgärder till").doesNotContain("Sak 5");
        assertThat(mine.presses("Mina åtgärder (7)").says()).contains("Dina öppna åtgärder (7)", "Sak 6");
        assertThat(first.isOpen()).isTrue();
    }

    @Test
    void englishReadersSeeTheCardInEnglish() {
        var action = StoredAction.ofMember(work, "Skriva avtal", "2026-12-10");
        assertThat(open(member.inEnglish(), action).says()).contains("[Done]", "[More time]", "[Stuck]");
    }

    private static BotReply open(TestUser who, Action action) {
        return who.press(null, "action:open:" + action.id(), List.of(), Map.of());
    }

    private static Map<String, String> moving(String due, String reason) {
        return Map.of("due", due, "reason", reason);
    }

    private long events(Action action) {
        return work.get(ActionEvents.class)
                .findAllByActionIdOrderById(action.id())
                .size();
    }

    private List<String> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .map(work::says)
                .toList();
    }

    private List<String> audited() {
        return work.get(JdbcTemplate.class)
                .queryForList("select action from audit_entry where action like 'action.%' order by id", String.class);
    }
}
