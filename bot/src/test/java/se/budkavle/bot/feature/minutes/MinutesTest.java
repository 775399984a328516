package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.view.minutes.EditionContents;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.PrintableMinutesBuilder;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.MinutesNotes;

class MinutesTest {

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget", "Laddplatser");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser member = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void theCommandOpensTheMinutesOfTheCurrentMeetingWithItsAgenda() {
        assertThat(coordinator.runs("minutes").says())
                .contains(
                        "Minnesanteckningar: Hållbarhetsrådet – Rådets möte, 10 december 2026",
                        "Ingen har skrivit något än.",
                        "1. Budget",
                        "2. Laddplatser",
                        "Närvaron är inte antecknad.",
                        "[Mötet i stort]")
                .doesNotContain("[Granska och skicka]");
    }

    @Test
    void anEntryIsStoredAtOnceUnderItsAgendaItem() {
        var budget = openItem(coordinator, "Budget");
        assertThat(budget.says())
                .contains(
                        "1. Budget",
                        "Här står ingenting än.",
                        "Hållbarhetsrådet – Rådets möte, 10 december 2026",
                        "[Nästa →]")
                .doesNotContain("[← Föregående]");
        writes(budget, "Anteckna", Map.of("text", "Läget är bra"));
        writes(openItem(coordinator, "Budget"), "Beslut", Map.of("text", "Budgeten antas"));
        var card = writes(
                openItem(coordinator, "Budget"),
                "Åtgärd",
                Map.of("text", "Skriva avtal", "owner", "Ledamot Timrå, majoritet", "due", "2027-01-15"));
        assertThat(card.says())
                .contains(
                        "✓ Åtgärden är sparad.",
                        "Beslut: Budgeten antas",
                        "Åtgärd: Skriva avtal · Ledamot Timrå, majoritet · senast 15 januari 2027",
                        "Anteckning: Läget är bra");
        assertThat(work.get(Actions.class)
                        .openOf(HeldMeeting.person(work, "Ledamot Timrå, majoritet")
                                .id()))
                .extracting(action -> action.text(), action -> String.valueOf(action.dueOn()))
                .containsExactly(tuple("Skriva avtal", "2027-01-15"));
        assertThat(openItem(coordinator, "Laddplatser").says()).contains("Här står ingenting än.");
        assertThat(coordinator.runs("minutes").says())
                .contains("1. Budget · en anteckning · ett beslut · en åtgärd", "Inget är skickat än.");
    }

    @Test
    void onlyMembersCanReadTheMinutesAndOnlyWritersCanChangeThem() {
        writes(openItem(coordinator, "Budget"), "Beslut", Map.of("text", "Budgeten antas"));
        assertThat(openItem(member, "Budget").says())
                .contains("Budgeten antas")
                .doesNotContain("[Anteckna]", "[Beslut]", "[Åtgärd]");
        var meeting = held.meeting().id();
        assertThat(member.press(null, "minutes:decision:" + meeting + ":-", List.of(), Map.of())
                        .says())
                .contains("Samordnare miljö");
        assertThat(member.press(null, "minutes:decided:" + meeting + ":-", List.of(), Map.of("text", "Nej"))
                        .says())
                .doesNotContain("sparat");
        assertThat(work.get(Decisions.class).findAllByMeetingIdOrderById(meeting))
                .hasSize(1);
        assertThat(work.as("Samordnare social")
                        .runs("minutes", Map.of("meeting", meeting))
                        .says())
                .contains("Det som skrivs på möten i Hållbarhetsrådet kan bara nätverkets medlemmar läsa.");
    }

    @Test
    void minutesAreSentAfterConfirmationWithTheDecisionsNumberedInTheOrderOfTheAgenda() {
        writes(openItem(coordinator, "Laddplatser"), "Beslut", Map.of("text", "Tio platser byggs"));
        writes(openItem(coordinator, "Budget"), "Beslut", Map.of("text", "Budgeten antas"));
        writes(openItem(coordinator, "Budget"), "Anteckna", Map.of("text", "Läget är bra"));
        writes(openItem(coordinator, "Budget"), "Anteckna", Map.of("text", "Nästa genomgång i mars"));
        var preview = coordinator.runs("minutes").presses("Granska och skicka");
        assertThat(preview.says()).contains("Ingenting är skickat än.", "⚠️ Närvaron är okänd för 4.");
        assertThat(held.sentMinutes()).isEmpty();
        assertThat(preview.confirms().says()).contains("✓ Anteckningarna från Hållbarhetsrådet – Rådets möte");
        assertThat(held.sentMinutes())
                .singleElement()
                .satisfies(post -> assertThat(post)
                        .contains(
                                "Beslut (2): • § 1/2026 Budgeten antas\n• § 2/2026 Tio platser byggs",
                                "1. Budget\nLäget är bra\nNästa genomgång i mars",
                                "Minnesanteckningar är inget justerat protokoll."));
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                        .flatMap(posted -> posted.post().attachments().stream())
                        .map(file -> file.name()))
                .contains(
                        "anteckningar-hallbarhetsradet-2026-12-10.pdf",
                        "anteckningar-hallbarhetsradet-2026-12-10.docx");
        assertThat(preview.confirms().says()).contains("redan gjort");
        assertThat(held.sentMinutes()).hasSize(1);
    }

    @Test
    void minutesChangedAfterThePreviewAreSentOnlyAfterASecondConfirmation() {
        writes(openItem(coordinator, "Budget"), "Beslut", Map.of("text", "Budgeten antas"));
        var preview = coordinator.runs("minutes").presses("Granska och skicka");
        writes(openItem(coordinator, "Budget"), "Anteckna", Map.of("text", "x".repeat(500)));
        var again = preview.confirms();
        assertThat(held.sentMinutes()).isEmpty();
        again.confirms();
        assertThat(held.sentMinutes()).hasSize(1);
    }

    @Test
    void correctedMinutesBecomeANewEditionInTheSamePost() {
        send(Map.of("text", "Budgeten antas"));
        assertThat(openItem(coordinator, "Budget").says()).doesNotContain("[Beslut]");
        var meeting = held.meeting().id();
        assertThat(coordinator
                        .press(null, "minutes:noted:" + meeting + ":-", List.of(), Map.of("text", "För sent"))
                        .says())
                .contains("Anteckningarna skickades", "För sent");
        assertThat(work.get(MinutesNotes.class).findAllByMeetingIdOrderById(meeting))
                .isEmpty();

        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Fel belopp"));
        var card = openItem(coordinator, "Budget");
        var decision =
                work.get(Decisions.class).findAllByMeetingIdOrderById(meeting).get(0);
        var form = coordinator.press(null, "minutes:entry:" + meeting, List.of("DECISION " + decision.id()), Map.of());
        assertThat(form.fillsIn(Map.of("text", "")).says()).contains("Beslut § 1/2026 är skickat");
        form.fillsIn(Map.of("text", "Budgeten antas med ändring"));
        writes(card, "Beslut", Map.of("text", "Ett beslut till"));
        assertThat(held.sentMinutes())
                .singleElement()
                .satisfies(post ->
                        assertThat(post).contains("§ 1/2026 Budgeten antas").doesNotContain("med ändring"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        work.clock().forward(Duration.ofSeconds(10));
        assertThat(held.sentMinutes())
                .singleElement()
                .satisfies(post -> assertThat(post)
                        .contains(
                                "Rättad version 2: Fel belopp",
                                "§ 1/2026 Budgeten antas med ändring\n• § 2/2026 Ett beslut till"));
    }

    @Test
    void minutesReopenedBeforeTheirPostIsSentArePostedOnlyAfterTheCorrectionIsSent() {
        work.clock().set(held.meeting().startsAt().plus(Duration.ofHours(13)));
        writes(openItem(coordinator, "Budget"), "Beslut", Map.of("text", "Budgeten antas"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(held.sentMinutes()).isEmpty();
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Fel belopp"));
        work.clock().forward(Duration.ofHours(12));
        assertThat(held.sentMinutes()).isEmpty();
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains("Rättad version 2: Fel belopp", "§ 1/2026 Budgeten antas");
    }

    @Test
    void aPersonWhoChangesAnEntryThatSomebodyElseHasJustChangedIsShownTheNewText() {
        writes(openItem(coordinator, "Budget"), "Åtgärd", Map.of("text", "Skriva avtal"));
        var meeting = held.meeting().id();
        var action = work.get(Actions.class).openIn(HeldMeeting.COUNCIL).get(0);
        var chosen = List.of("ACTION " + action.id());
        var first = coordinator.press(null, "minutes:entry:" + meeting + ":0", chosen, Map.of());
        var second = work.as("Förvaltare").press(null, "minutes:entry:" + meeting + ":0", chosen, Map.of());
        assertThat(first.fillsIn(Map.of("text", "Skriva avtal A")).says()).contains("✓ Ändringen är sparad.");
        var refused = second.fillsIn(Map.of("text", "Skriva avtal B", "due", "någon gång"))
                .presses("Öppna formuläret igen")
                .fillsIn(Map.of("due", ""));
        assertThat(refused.says()).contains("Nu står det: Skriva avtal A", "Skriva avtal B");
        assertThat(second.fillsIn(Map.of("text", "")).says()).contains("Nu står det: Skriva avtal A");
        assertThat(second.fillsIn(Map.of("text", "Skriva avtal A")).says()).doesNotContain("Nu står det");
        refused.presses("Öppna formuläret igen").fillsIn(Map.of());
        assertThat(work.get(Actions.class).openIn(HeldMeeting.COUNCIL))
                .extracting(one -> one.text())
                .containsExactly("Skriva avtal B");
    }

    @Test
    void aCompletedActionCannotBeRemovedFromTheMinutes() {
        writes(openItem(coordinator, "Budget"), "Åtgärd", Map.of("text", "Skriva avtal"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        held.sentMinutes();
        var action = work.get(Actions.class).openIn(HeldMeeting.COUNCIL).get(0);
        coordinator.press(null, "minutes:closed:" + action.id(), List.of(), Map.of("outcome", "Skrivet"));
        work.clock().forward(Duration.ofSeconds(10));
        assertThat(held.sentMinutes()).singleElement(STRING).contains("Skriva avtal · ingen ansvarig · ✓ klar");
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Fel"));
        assertThat(coordinator
                        .press(
                                null,
                                "minutes:entry:" + held.meeting().id() + ":0",
                                List.of("ACTION " + action.id()),
                                Map.of())
                        .fillsIn(Map.of("text", "", "owner", "Ingen sådan"))
                        .says())
                .contains("Åtgärden är klar och kan inte tas bort.");
    }

    @Test
    void theMenusOfAnItemAndOfTheActionListOfferAllOfThirtyActions() {
        for (int number = 1; number <= 30; number++) {
            writes(openItem(coordinator, "Budget"), "Åtgärd", Map.of("text", "Åtgärd nummer " + number));
        }
        assertThat(menus(openItem(coordinator, "Budget"))).containsExactly(25, 5);
        assertThat(menus(coordinator.runs("action list", Map.of("network", HeldMeeting.COUNCIL))))
                .containsExactly(25, 5);
    }

    @Test
    void theWriterIsWarnedBeforeMinutesOfANetworkWithoutAChannelAreSent() {
        writes(openItem(coordinator, "Budget"), "Beslut", Map.of("text", "Budgeten antas"));
        work.get(JdbcTemplate.class).update("update network set channel_id = null where id = 'hallbarhetsradet'");
        assertThat(coordinator
                        .press(null, "minutes:finish:" + held.meeting().id(), List.of(), Map.of())
                        .says())
                .contains("Hållbarhetsrådet har ingen kanal att skicka till.");
    }

    @Test
    void aNetworksDecisionNumbersContinueFromMeetingToMeetingAndRestartEachYear() {
        send(Map.of("text", "Första beslutet"));
        var next = HeldMeeting.on(work, "2026-12-17", "Budget");
        writes(
                coordinator
                        .runs("minutes", Map.of("meeting", next.meeting().id()))
                        .presses("Mötet i stort"),
                "Beslut",
                Map.of("text", "Andra beslutet"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        var newYear = HeldMeeting.on(work, "2027-01-14", "Budget");
        writes(coordinator.runs("minutes").presses("Mötet i stort"), "Beslut", Map.of("text", "Tredje beslutet"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(newYear.sentMinutes())
                .anyMatch(post -> post.contains("§ 2/2026 Andra beslutet"))
                .anyMatch(post -> post.contains("§ 1/2027 Tredje beslutet"));
    }

    @Test
    void anActionWithAnUnknownOwnerOrDateIsRefusedAndItsTextIsShownAgain() {
        var form = openItem(coordinator, "Budget").presses("Åtgärd");
        assertThat(form.fillsIn(Map.of("text", "Skriva avtal", "owner", "Ingen sådan"))
                        .says())
                .contains(
                        "Ingen som du kan välja heter ”Ingen sådan”. Skriv en persons namn som i /nätverk visa,"
                                + " en organisation (Timrå) eller en plats (Timrå, majoritet)",
                        "Skriva avtal");
        assertThat(form.fillsIn(Map.of("text", "Skriva avtal", "due", "i förrgår igen"))
                        .says())
                .contains("Skriva avtal");
        assertThat(work.get(Actions.class).openIn(HeldMeeting.COUNCIL)).isEmpty();
    }

    @Test
    void theOverviewCountsThePresentPeopleAndTheFilesNameThem() {
        var meeting = held.meeting().id();
        for (var name : List.of("Ledamot Timrå, majoritet", "Ledamot Timrå, opposition")) {
            coordinator.press(
                    null,
                    "meeting:present:" + meeting + ":0",
                    List.of(HeldMeeting.person(work, name).id()),
                    Map.of());
        }
        coordinator.press(
                null,
                "meeting:present:" + meeting + ":0",
                List.of("absent:"
                        + HeldMeeting.person(work, "Ledamot Timrå, opposition").id()),
                Map.of());
        assertThat(coordinator.runs("minutes").says()).contains("Närvarande 1 · frånvarande 1 · 2 okända");
        var page = work.get(PrintableMinutesBuilder.class)
                .of(
                        EditionContents.of(
                                work.get(MinutesReader.class).of(held.meeting()), LocalDate.of(2026, 12, 10)),
                        List.of());
        assertThat(page.facts())
                .contains(
                        "Närvarande: Ledamot Timrå, majoritet",
                        "Frånvarande: Ledamot Timrå, opposition",
                        "Närvaro inte antecknad: 2");
        assertThat(page.sections())
                .extracting(section -> section.title() + ": " + section.paragraphs())
                .containsExactly("1. Budget: [Inget antecknat.]", "2. Laddplatser: [Inget antecknat.]");
    }

    @Test
    void attendanceCannotBeChangedAfterTheMinutesAreSentUntilTheyAreReopened() {
        work.get(Attendances.class)
                .save(Attendance.unanswered(
                                held.meeting().id(),
                                HeldMeeting.person(work, "Ledamot Sundsvall, majoritet")
                                        .id())
                        .answered(
                                Attendance.Answer.YES,
                                HeldMeeting.person(work, "Samordnare miljö").id(),
                                work.clock().instant()));
        marksPresence("Ledamot Timrå, majoritet");
        send(Map.of("text", "Budgeten antas"));
        assertThat(marksPresence("Ledamot Timrå, majoritet").says())
                .contains("Anteckningarna skickades", "Tryck på Rätta i /anteckningar");
        assertThat(coordinator
                        .press(null, "meeting:all-present:" + held.meeting().id(), List.of(), Map.of())
                        .says())
                .contains("Anteckningarna skickades");
        assertThat(coordinator.runs("minutes").says()).contains("Närvarande 1 · frånvarande 0");
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Fel närvaro"));
        marks("absent:", "Ledamot Timrå, majoritet");
        assertThat(coordinator.runs("minutes").says()).contains("Närvarande 0 · frånvarande 1");
    }

    @Test
    void aPersonWhoLeavesTheNetworkOnTheMeetingsDayIsStillListedAsPresent() {
        for (var name : List.of("Ledamot Timrå, majoritet", "Ledamot Sundsvall, majoritet")) {
            marksPresence(name);
        }
        coordinator.runs(
                "network release",
                Map.of(
                        "network",
                        HeldMeeting.COUNCIL,
                        "account",
                        work.as("Ledamot Sundsvall, majoritet").account(),
                        "role",
                        "MEMBER"));
        assertThat(coordinator.runs("minutes").says()).contains("Närvarande 2 · frånvarande 0");
        var page = work.get(PrintableMinutesBuilder.class)
                .of(
                        EditionContents.of(
                                work.get(MinutesReader.class).of(held.meeting()), LocalDate.of(2026, 12, 10)),
                        List.of());
        assertThat(page.facts()).contains("Närvarande: Ledamot Timrå, majoritet, Ledamot Sundsvall, majoritet");
    }

    private BotReply marksPresence(String name) {
        return marks("", name);
    }

    private BotReply marks(String how, String name) {
        return coordinator.press(
                null,
                "meeting:present:" + held.meeting().id() + ":0",
                List.of(how + HeldMeeting.person(work, name).id()),
                Map.of());
    }

    @Test
    void sendingTheSameFormTwiceStoresOneEntry() {
        var form = openItem(coordinator, "Budget").presses("Beslut");
        form.fillsIn(Map.of("text", "Budgeten antas"));
        form.fillsIn(Map.of("text", "Budgeten antas"));
        assertThat(work.get(Decisions.class)
                        .findAllByMeetingIdOrderById(held.meeting().id()))
                .hasSize(1);
    }

    @Test
    void anEntryWhoseTextIsDeletedIsRemoved() {
        writes(openItem(coordinator, "Budget"), "Anteckna", Map.of("text", "Fel"));
        var note = work.get(MinutesNotes.class)
                .findAllByMeetingIdOrderById(held.meeting().id())
                .get(0);
        assertThat(coordinator
                        .press(null, "minutes:entry:" + held.meeting().id(), List.of("NOTE " + note.id()), Map.of())
                        .fillsIn(Map.of("text", " "))
                        .says())
                .contains("✓ Borttaget.", "Här står ingenting än.");
    }

    @Test
    void minutesCannotBeOpenedBeforeTheMeetingBegins() {
        work.clock().set(held.meeting().startsAt().minusSeconds(1));
        assertThat(coordinator.runs("minutes").says()).contains("har inte haft något möte än");
        assertThat(coordinator
                        .runs("minutes", Map.of("meeting", held.meeting().id()))
                        .says())
                .contains("Anteckningarna öppnas när mötet har börjat.");
    }

    @Test
    void anOpenActionIsListedUntilItsOwnerCompletesIt() {
        writes(
                openItem(coordinator, "Budget"),
                "Åtgärd",
                Map.of("text", "Skriva avtal", "owner", "Ledamot Timrå, majoritet", "due", "2026-12-20"));
        writes(openItem(coordinator, "Budget"), "Åtgärd", Map.of("text", "Boka lokal"));
        assertThat(member.runs("action list").says())
                .contains("Dina öppna åtgärder (1)", "• Skriva avtal", "Hållbarhetsrådet")
                .doesNotContain("Boka lokal", "⚠️");
        assertThat(coordinator.runs("action list").says()).contains("Ingenting är öppet.");
        work.clock().forward(Duration.ofDays(11));
        var all = member.runs("action list", Map.of("network", HeldMeeting.COUNCIL));
        assertThat(all.says())
                .contains(
                        "Öppna åtgärder: Hållbarhetsrådet (2)",
                        "• ⚠️ Skriva avtal · Ledamot Timrå, majoritet · senast 20 december 2026",
                        "• Boka lokal · ingen ansvarig");
        var open = work.get(Actions.class).openIn(HeldMeeting.COUNCIL);
        assertThat(all.chooses(open.get(1).id()).says()).contains("Boka lokal").doesNotContain("[Klart]");
        assertThat(member.press(null, "minutes:closed:" + open.get(1).id(), List.of(), Map.of("outcome", ""))
                        .says())
                .contains("Samordnare miljö");
        var card = all.chooses(open.get(0).id());
        assertThat(card.says()).contains("Från Hållbarhetsrådet – Rådets möte, 10 december 2026 09:00");
        assertThat(card.presses("Klart")
                        .fillsIn(Map.of("outcome", "Avtalet är skrivet"))
                        .says())
                .contains("✓ Åtgärden är klar.", "Så blev det: Avtalet är skrivet");
        assertThat(member.runs("action list").says()).contains("Ingenting är öppet.");
        assertThat(member.press(null, "minutes:closed:" + open.get(0).id(), List.of(), Map.of("outcome", ""))
                        .says())
                .contains("Åtgärden blev klar");
        assertThat(openItem(coordinator, "Budget").says())
                .contains("Skriva avtal · Ledamot Timrå, majoritet · senast 20 december 2026 · ✓ klar");
    }

    @Test
    void erasingAPersonRemovesTheirNameFromTheirOpenActionAndFromThePostWithTheMinutes() {
        for (var text : List.of("Skriva avtal", "Boka lokal")) {
            writes(
                    openItem(coordinator, "Budget"),
                    "Åtgärd",
                    Map.of("text", text, "owner", "Ledamot Timrå, majoritet"));
        }
        var done = work.get(Actions.class).openIn(HeldMeeting.COUNCIL).get(1);
        member.press(null, "minutes:closed:" + done.id(), List.of(), Map.of("outcome", ""));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains("Skriva avtal · Ledamot Timrå, majoritet", "Boka lokal · Ledamot Timrå, majoritet · ✓ klar");
        member.runs("my-data").presses("Radera …").confirms();
        work.clock().forward(Duration.ofSeconds(10));
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains("Skriva avtal · ingen ansvarig")
                .doesNotContain("Ledamot Timrå, majoritet");
        assertThat(work.get(Actions.class).openIn(HeldMeeting.COUNCIL))
                .extracting(action -> action.text(), action -> action.ownerId())
                .containsExactly(tuple("Skriva avtal", null));
    }

    @Test
    void onlyTheNetworksMembersSeeItsActions() {
        writes(openItem(coordinator, "Budget"), "Åtgärd", Map.of("text", "Boka lokal"));
        var action = work.get(Actions.class).openIn(HeldMeeting.COUNCIL).get(0);
        var other = work.as("Samordnare social");
        assertThat(other.runs("action list", Map.of("network", HeldMeeting.COUNCIL))
                        .says())
                .contains("Åtgärderna i Hållbarhetsrådet kan bara nätverkets medlemmar se.");
        assertThat(other.press(null, "minutes:show-action:list", List.of(action.id()), Map.of())
                        .says())
                .doesNotContain("Boka lokal");
        assertThat(other.press(null, "minutes:closed:" + action.id(), List.of(), Map.of("outcome", ""))
                        .says())
                .doesNotContain("klar");
        assertThat(work.get(Actions.class).openIn(HeldMeeting.COUNCIL)).hasSize(1);
    }

    @Test
    void theAuditLogContainsTheDecisionAndTheSendingWithoutTexts() {
        send(Map.of("text", "Budgeten antas"));
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList(
                                "select action from audit_entry where action like 'minutes.%' order by id",
                                String.class))
                .containsExactly("minutes.decision", "minutes.finish");
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList("select detail from audit_entry where action like 'minutes.%'", String.class))
                .noneMatch(detail -> detail.contains("Budgeten"));
    }

    @Test
    void anEnglishReaderSeesTheMinutesInEnglish() {
        assertThat(coordinator.inEnglish().runs("minutes").says())
                .contains(
                        "Minutes: Hållbarhetsrådet – Rådets möte, 10 December 2026",
                        "Nobody has written anything yet.");
    }

    private static List<Integer> menus(BotReply heard) {
        return heard.reply().rows().stream()
                .map(row -> row.choice())
                .filter(choice -> choice != null)
                .map(choice -> choice.items().size())
                .toList();
    }

    private void send(Map<String, String> decision) {
        writes(openItem(coordinator, "Budget"), "Beslut", decision);
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        held.sentMinutes();
    }

    private BotReply openItem(TestUser colleague, String title) {
        var overview = colleague.runs("minutes");
        return overview.chooses(overview.reply().rows().stream()
                .map(row -> row.choice())
                .filter(choice -> choice != null)
                .flatMap(choice -> choice.items().stream())
                .filter(item -> item.words().arguments().contains(title))
                .findFirst()
                .orElseThrow()
                .value());
    }

    private static BotReply writes(BotReply card, String button, Map<String, String> values) {
        return card.presses(button).fillsIn(values);
    }
}
