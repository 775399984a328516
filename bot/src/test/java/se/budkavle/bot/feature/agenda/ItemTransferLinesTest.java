package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.agenda.ItemOrigin.Kind;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/** Tests that a council can refer an agenda item to its preparatory group, and that the group can return the item. */
class ItemTransferLinesTest {

    private static final String GROUP = PreparingGroup.ID;
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    final Workplace work = Workplace.fresh();
    private final CouncilFixture council = new CouncilFixture(work);
    private final PreparingGroup group = new PreparingGroup(work);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private Meeting spring;

    @BeforeEach
    void aGroupPreparesForTheCouncil() {
        group.prepares(false);
        spring = council.meets("2027-03-18");
    }

    @Test
    void aProposalSentToAWorkingGroupIsOnlyOnTheAgendaOfTheGroupsNextMeeting() {
        var winter = groupMeets("2027-01-14");
        var later = groupMeets("2027-02-11");
        assertThat(sent("Laddplatser").says())
                .contains(
                        "✓ Skickat: ”Laddplatser” bereds i Nätverket för hållbar energi och står på dagordningen för mötet",
                        "Inte med den här gången: • Laddplatser – har gått vidare")
                .doesNotContain("Föreslaget, inte avgjort");
        assertThat(show(winter).says())
                .contains("Laddplatser · Ledamot Timrå, majoritet · 15 min · beslut", "att bereda och lämna tillbaka");
        assertThat(show(later).says()).doesNotContain("Laddplatser");
        assertThat(live("Laddplatser")).hasSize(1);
        assertThat(work.get(AuditLog.class).newest("agenda.%", null, null, 10))
                .extracting(AuditEntry::action, AuditEntry::detail)
                .contains(tuple("agenda.send", GROUP));
    }

    @Test
    void anItemThatTheGroupReturnsIsOnTheCouncilsAgendaWithABackground() {
        var winter = groupMeets("2027-01-14");
        sent("Laddplatser");
        var form = chooses(winter, "Laddplatser").presses("Klart för rådet");
        assertThat(form.fillsIn(Map.of("text", "  ")).says()).contains("Texten är tom");
        assertThat(form.fillsIn(Map.of("text", "Ryms i budgeten **nu** @everyone"))
                        .says())
                .contains("✓ Klart: ”Laddplatser” står på dagordningen för Hållbarhetsrådet, mötet");
        assertThat(show(spring).says())
                .contains("Laddplatser", "Berett av Nätverket för hållbar energi den", "Ryms i budgeten")
                .doesNotContain("Föreslaget, inte avgjort");
        assertThat(show(winter).says()).contains("Laddplatser – har gått vidare");
        assertThat(live("Laddplatser"))
                .extracting(AgendaItem::meetingId, AgendaItem::kind)
                .containsExactly(tuple(spring.id(), Kind.PREPARED));
        assertThat(chooses(spring, "Laddplatser").says())
                .contains(
                        "Ärendets gång: • 23 november 2026: till Nätverket för hållbar energi för beredning\n"
                                + "• 23 november 2026: berett av Nätverket för hållbar energi",
                        "Beredning: Berett av Nätverket för hållbar energi den 23 november 2026.\nRyms i budgeten");
        assertThat(form.fillsIn(Map.of("text", "En gång till")).says()).contains("är redan lämnat tillbaka");
    }

    @Test
    void documentsMoveWithTheItemToTheGroupAndBack() {
        var winter = groupMeets("2027-01-14");
        proposes("Laddplatser");
        add(timra, spring, "Karta.pdf");
        chooses(spring, "Laddplatser").presses("Bereds i Nätverket för hållbar energi");
        assertThat(show(winter).says()).contains("Handlingar: Karta.pdf", "[Handlingar (1)]");
        add(coordinator, winter, "Kalkyl.pdf");
        chooses(winter, "Laddplatser").presses("Klart för rådet").fillsIn(Map.of("text", "Ryms"));
        var back = show(spring);
        assertThat(back.says()).contains("Handlingar: Karta.pdf, Kalkyl.pdf", "[Handlingar (2)]");
        assertThat(back.presses("Handlingar (2)").says())
                .endsWith("{Välj en handling: Karta.pdf – Laddplatser | Kalkyl.pdf – Laddplatser}");
        assertThat(timra.runs("document list", Map.of("meeting", spring.id())).says())
                .contains("Karta.pdf", "Kalkyl.pdf");
        chooses(spring, "Laddplatser").presses("Bereds i Nätverket för hållbar energi");
        assertThat(show(spring).says()).contains("[Handlingar (2)]");
    }

    @Test
    void anItemThatTheGroupAdvisesAgainstBecomesAProposalToTheCouncil() {
        var winter = groupMeets("2027-01-14");
        sent("Laddplatser");
        assertThat(chooses(winter, "Laddplatser").says()).doesNotContain("Ta inte upp");
        assertThat(chooses(winter, "Laddplatser")
                        .presses("Avstyrk")
                        .fillsIn(Map.of("text", "Hör hemma i nämnden"))
                        .says())
                .contains("✓ Avstyrkt: ”Laddplatser” går tillbaka till Hållbarhetsrådet");
        assertThat(show(spring).says()).contains("Föreslaget, inte avgjort: • Laddplatser");
        assertThat(chooses(spring, "Laddplatser").says())
                .contains(
                        "Beredning: Avstyrkt av Nätverket för hållbar energi den 23 november 2026.\nHör hemma i nämnden");
        chooses(spring, "Laddplatser").presses("Ta med");
        assertThat(show(spring).says()).contains("Avstyrkt av Nätverket för hållbar energi den", "Hör hemma i nämnden");
    }

    @Test
    void anItemSentToAGroupWithoutAPlannedMeetingWaits() {
        assertThat(sent("Laddplatser").says())
                .contains(
                        "✓ Skickat: ”Laddplatser” bereds i Nätverket för hållbar energi. Det kommer med på nästa möte");
        assertThat(live("Laddplatser")).isEmpty();
        var winter = groupMeets("2027-01-14");
        assertThat(show(winter).says()).contains("Laddplatser");
        work.get(Meetings.class).save(spring.cancelled("Snöstorm", work.clock().instant()));
        assertThat(chooses(winter, "Laddplatser")
                        .presses("Klart för rådet")
                        .fillsIn(Map.of("text", "Ryms"))
                        .says())
                .contains("✓ Klart: ”Laddplatser” går tillbaka till Hållbarhetsrådet. Det kommer med på nästa möte");
        assertThat(live("Laddplatser")).isEmpty();
        var summer = council.meets("2027-06-17");
        assertThat(show(summer).says()).contains("Laddplatser", "Berett av Nätverket för hållbar energi");
        assertThat(live("Laddplatser")).hasSize(1);
    }

    @Test
    void itemsOfTheGroupsCancelledMeetingMoveToTheGroupsNextMeeting() {
        var winter = groupMeets("2027-01-14");
        sent("Laddplatser");
        work.get(Meetings.class).save(winter.cancelled("Snöstorm", work.clock().instant()));
        var later = groupMeets("2027-02-11");
        assertThat(show(later).says()).contains("Laddplatser", "att bereda och lämna tillbaka");
    }

    @Test
    void anItemThatTheGroupHasNotReturnedMovesToTheGroupsNextAgenda() {
        var winter = groupMeets("2027-01-14");
        sent("Laddplatser");
        var old = work.as("Samordnare miljö");
        var id = items(winter).stream()
                .filter(one -> one.title().equals("Laddplatser"))
                .findFirst()
                .orElseThrow()
                .id();
        council.itBecomes("2027-01-15");
        assertThat(chooses(winter, "Laddplatser").says())
                .contains("Ärendets gång")
                .doesNotContain("Skjut upp");
        var later = groupMeets("2027-02-11");
        assertThat(show(later).says()).contains("Laddplatser");
        old.press(null, "agenda:give-back:" + id + ":PREPARED", List.of(), Map.of())
                .fillsIn(Map.of("text", "Ryms"));
        assertThat(show(later).says()).contains("Laddplatser – har gått vidare");
        assertThat(show(spring).says()).contains("Berett av Nätverket för hållbar energi");
        assertThat(items(spring).stream().filter(one -> one.kind() == Kind.PREPARED))
                .hasSize(1);
    }

    @Test
    void theProposerIsNotifiedOfEachStepOnceWithoutTextsOfAClosedGroup() {
        group.prepares(true);
        var winter = groupMeets("2027-01-14");
        sent("Laddplatser");
        council.minutesPass(1);
        assertThat(council.lastPost())
                .contains(
                        "Ledamot Timrå, majoritet: ditt ärende ”Laddplatser” bereds nu i Nätverket för hållbar energi");
        assertThat(council.posts()).hasSize(1);
        assertThat(council.posts().get(0).post().mentions()).containsExactly("9004");
        chooses(winter, "Laddplatser").presses("Klart för rådet").fillsIn(Map.of("text", "Hemligt underlag"));
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost())
                .contains("är berett av Nätverket för hållbar energi och tas upp i Hållbarhetsrådet, mötet")
                .doesNotContain("Hemligt");
        assertThat(work.as("Ledamot Timrå, opposition")
                        .press(null, "agenda:open:" + winter.id(), List.of(), Map.of())
                        .says())
                .doesNotContain("Laddplatser");
    }

    @Test
    void ofTwoTransfersOfAnItemInOneNightOnlyTheLatestIsAnnounced() {
        var winter = groupMeets("2027-01-14");
        proposes("Laddplatser");
        work.clock()
                .set(LocalDate.parse("2026-11-24").atTime(22, 0).atZone(ZONE).toInstant());
        chooses(spring, "Laddplatser").presses("Bereds i Nätverket för hållbar energi");
        chooses(winter, "Laddplatser").presses("Klart för rådet").fillsIn(Map.of("text", "Ryms"));
        council.itBecomes("2026-11-25");
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost()).contains("är berett av Nätverket för hållbar energi");
    }

    @Test
    void itemsAreSentOnlyBetweenCouncilAndGroupByThePeopleWhoRunTheAgendas() {
        var winter = groupMeets("2027-01-14");
        proposes("Laddplatser");
        var item = item(spring, "Laddplatser");
        assertThat(timra.press(null, "agenda:send:" + item.id() + ":" + GROUP, List.of(), Map.of())
                        .says())
                .contains("Det kan bara samordnaren och ordföranden för Hållbarhetsrådet göra");
        coordinator.press(null, "agenda:send:" + item.id() + ":socialchefer", List.of(), Map.of());
        assertThat(item(spring, "Laddplatser").state()).isEqualTo(State.PROPOSED);
        chooses(spring, "Laddplatser").presses("Bereds i Nätverket för hållbar energi");
        var toPrepare = item(winter, "Laddplatser");
        assertThat(timra.press(null, "agenda:give-back:" + toPrepare.id() + ":PREPARED", List.of(), Map.of())
                        .says())
                .contains("Det kan bara samordnaren och ordföranden för Nätverket för hållbar energi göra");
        coordinator.press(null, "agenda:decided:" + toPrepare.id() + ":DECLINED", List.of(), Map.of("reason", "Nej"));
        assertThat(item(winter, "Laddplatser").state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void theGroupAnswersTheQuestionsOfTheCouncil() {
        coordinator.runs(
                "network settings",
                Map.of("questions", "Vad kostar det?; Hur påverkas klimatet, naturen och vattnet?"));
        assertThat(coordinator.runs("network settings").says())
                .contains("Vad kostar det? · Hur påverkas klimatet, naturen och vattnet?");
        var winter = groupMeets("2027-01-14");
        sent("Laddplatser");
        var form = chooses(winter, "Laddplatser").presses("Klart för rådet");
        assertThat(form.fillsIn(Map.of("text", "Ryms", "answer0", "En miljon", "answer1", " "))
                        .says())
                .contains("Frågan ”Hur påverkas klimatet, naturen och vattnet?” saknar svar", "En miljon");
        assertThat(live("Laddplatser")).extracting(AgendaItem::kind).containsExactly(Kind.TO_PREPARE);
        form.fillsIn(Map.of("text", "Ryms", "answer0", "En miljon", "answer1", "Lite"));
        assertThat(chooses(spring, "Laddplatser").says())
                .contains("Ryms\nVad kostar det? En miljon\nHur påverkas klimatet, naturen och vattnet? Lite");
        var paper = work.get(PrintableAgendaBuilder.class)
                .of(work.get(AgendaReader.class).of(spring), false);
        assertThat(paper.sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .filter(row -> row.title().equals("Laddplatser"))
                        .findFirst()
                        .orElseThrow()
                        .details())
                .containsExactly(
                        "Berett av Nätverket för hållbar energi den 23 november 2026.",
                        "Ryms",
                        "Vad kostar det? En miljon",
                        "Hur påverkas klimatet, naturen och vattnet? Lite");
        assertThat(show(spring).says()).contains("Ryms").doesNotContain("Vad kostar det?");
    }

    @Test
    void ifTheCouncilChangesItsQuestionsTheGroupsOpenFormIsShownAgain() {
        coordinator.runs("network settings", Map.of("questions", "Vad kostar det?"));
        var winter = groupMeets("2027-01-14");
        sent("Laddplatser");
        var form = chooses(winter, "Laddplatser").presses("Klart för rådet");
        coordinator.runs("network settings", Map.of("questions", "Vem gör det?"));
        assertThat(form.fillsIn(Map.of("text", "Ryms", "answer0", "En miljon")).says())
                .contains("Hållbarhetsrådet har ändrat sina frågor", "En miljon");
        assertThat(live("Laddplatser")).extracting(AgendaItem::kind).containsExactly(Kind.TO_PREPARE);
    }

    @Test
    void anItemThatTheGroupHasPreparedCanBeSentToTheGroupAgain() {
        var winter = groupMeets("2027-01-14");
        sent("Laddplatser");
        chooses(winter, "Laddplatser").presses("Klart för rådet").fillsIn(Map.of("text", "Första"));
        chooses(spring, "Laddplatser").presses("Bereds i Nätverket för hållbar energi");
        assertThat(items(winter).stream().filter(one -> one.state() == State.ACCEPTED && one.isToPrepare()))
                .hasSize(1);
        show(winter)
                .chooses(items(winter).stream()
                        .filter(one -> one.isToPrepare() && one.isAccepted())
                        .findFirst()
                        .orElseThrow()
                        .id())
                .presses("Klart för rådet")
                .fillsIn(Map.of("text", "Andra"));
        assertThat(show(spring).says()).contains("Andra").doesNotContain("Första");
        assertThat(live("Laddplatser")).hasSize(1);
    }

    private Meeting groupMeets(String day) {
        return group.meets(day);
    }

    private BotReply proposes(String title) {
        return timra.press(null, "agenda:propose:" + spring.id(), List.of(), Map.of())
                .fillsIn(Map.of("title", title, "minutes", "15", "purpose", "beslut"));
    }

    private BotReply sent(String title) {
        proposes(title);
        return chooses(spring, title).presses("Bereds i Nätverket för hållbar energi");
    }

    private void add(TestUser who, Meeting meeting, String name) {
        var bytes = ("%PDF-1.7 " + name).getBytes(StandardCharsets.US_ASCII);
        assertThat(who.runs(
                                "document add",
                                Map.of(
                                        "meeting",
                                        meeting.id(),
                                        "item",
                                        item(meeting, "Laddplatser").id(),
                                        "file",
                                        new UploadedFile(name, bytes.length, most -> bytes)))
                        .says())
                .contains("✓");
    }

    private BotReply show(Meeting meeting) {
        return coordinator.runs("agenda show", Map.of("meeting", meeting.id()));
    }

    private BotReply chooses(Meeting meeting, String title) {
        return show(meeting).chooses(item(meeting, title).id());
    }

    private AgendaItem item(Meeting meeting, String title) {
        return items(meeting).stream()
                .filter(one -> one.title().equals(title))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<AgendaItem> items(Meeting meeting) {
        return work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id());
    }

    /** Returns the proposed and accepted items with this title on the agendas of coming meetings. */
    private List<AgendaItem> live(String title) {
        return work
                .get(Meetings.class)
                .between(MovableClock.START, MovableClock.START.plus(Duration.ofDays(400)))
                .stream()
                .flatMap(meeting -> items(meeting).stream())
                .filter(one -> one.title().equals(title))
                .filter(one -> one.state() == State.PROPOSED || one.state() == State.ACCEPTED)
                .toList();
    }
}
