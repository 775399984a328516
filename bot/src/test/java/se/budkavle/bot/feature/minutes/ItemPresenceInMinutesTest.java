package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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
import se.budkavle.bot.view.minutes.PrintableMinutes;
import se.budkavle.bot.view.minutes.PrintableMinutesBuilder;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.minutes.Reservations;

class ItemPresenceInMinutesTest {

    private static final String MAJORITY = "Ledamot Timrå, majoritet";
    private static final String OPPOSITION = "Ledamot Timrå, opposition";

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget", "Laddplatser", "Övrigt");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser member = work.as(MAJORITY).in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser other = work.as(OPPOSITION).in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void thePostAndTheFilesShowLateArrivalsAndEarlyDepartures() {
        var card = card(coordinator, 1).presses("Kom eller gick").chooses(id(MAJORITY));
        assertThat(card.says()).contains("Närvaro vid 2. Laddplatser", MAJORITY);
        assertThat(card.presses("Kom till den här punkten").says())
                .contains(
                        "✓ Närvaron är sparad.", "Kom till den här punkten: " + MAJORITY, "Närvarande vid punkten: 1");
        move("left", 1, OPPOSITION);
        assertThat(card(coordinator, 0).says()).contains("Närvarande vid punkten: 1");
        assertThat(card(coordinator, 1).says())
                .contains("Gick efter den här punkten: " + OPPOSITION, "Närvarande vid punkten: 2");
        assertThat(coordinator.runs("minutes").says()).contains("Närvarande 2 · frånvarande 0 · 2 okända");
        write("Läget är bra");
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains("Kom till punkt 2: " + MAJORITY, "Gick efter punkt 2: " + OPPOSITION);
        assertThat(paper().sections().get(1).paragraphs())
                .containsExactly("Kom till den här punkten: " + MAJORITY, "Gick efter den här punkten: " + OPPOSITION);
        assertThat(coordinator
                        .press(null, "minutes:came:" + item(0) + ":" + id(MAJORITY), List.of(), Map.of())
                        .says())
                .contains("Anteckningarna skickades");
    }

    @Test
    void theItemAtWhichAPersonArrivedCanBeCorrectedAndTheLateArrivalRemoved() {
        move("came", 2, MAJORITY);
        move("came", 1, MAJORITY);
        move("came", 1, MAJORITY);
        assertThat(card(coordinator, 2).says()).doesNotContain("Kom till");
        assertThat(card(coordinator, 1).says()).contains("Kom till den här punkten: " + MAJORITY);
        assertThat(move("there", 1, MAJORITY).says())
                .contains("✓ Närvaron är sparad.")
                .doesNotContain("Kom till");
        assertThat(card(coordinator, 0).says()).contains("Närvarande vid punkten: 1");
    }

    @Test
    void theLateArrivalOfAPersonExpectedInTheirOwnSeatAndAsASubstituteCanBeRecorded() {
        work.get(Attendances.class)
                .save(Attendance.unanswered(held.meeting().id(), id(MAJORITY))
                        .replacedBy(id(OPPOSITION), id(MAJORITY), work.clock().instant()));

        assertThat(card(coordinator, 1)
                        .presses("Kom eller gick")
                        .chooses(id(OPPOSITION))
                        .presses("Kom till den här punkten")
                        .says())
                .contains("✓ Närvaron är sparad.", "Kom till den här punkten: " + OPPOSITION);
    }

    @Test
    void aPersonRecordedAsPresentForTheWholeMeetingCountsAsPresentEvenIfRecordedAsAbsentBefore() {
        card(coordinator, 1).presses("Kom eller gick").chooses(id(MAJORITY)).presses("Var med hela mötet");
        var attendances = work.get(Attendances.class);
        attendances.save(
                Attendance.unanswered(held.meeting().id(), id(OPPOSITION)).wasPresent(false));
        move("there", 1, OPPOSITION);
        assertThat(coordinator.runs("minutes").says()).contains("Närvarande 2 · frånvarande 0 · 2 okända");
    }

    @Test
    void aPersonWhoLeavesASecondTimeIsNotPresentAtTheNextItemUntilTheyReturn() {
        move("left", 0, MAJORITY);
        move("came", 1, MAJORITY);
        move("left", 1, MAJORITY);
        assertThat(card(coordinator, 0).says()).contains("Gick efter den här punkten: " + MAJORITY);
        assertThat(card(coordinator, 1).says())
                .contains(
                        "Kom till den här punkten: " + MAJORITY,
                        "Gick efter den här punkten: " + MAJORITY,
                        "Närvarande vid punkten: 1");
        assertThat(card(coordinator, 2).says()).doesNotContain("Närvarande vid punkten");
        move("came", 2, MAJORITY);
        assertThat(card(coordinator, 2).says()).contains("Närvarande vid punkten: 1");
        assertThat(card(coordinator, 1).says()).contains("Kom till den här punkten: " + MAJORITY);
    }

    @Test
    void aSubstituteIsShownWithTheReplacedPerson() {
        var substitute = id("Någon utan uppdrag");
        work.get(Attendances.class)
                .save(Attendance.unanswered(held.meeting().id(), id(MAJORITY))
                        .replacedBy(substitute, id(MAJORITY), work.clock().instant()));
        coordinator.press(null, "minutes:came:" + item(1) + ":" + substitute, List.of(), Map.of());
        assertThat(card(coordinator, 1).says())
                .contains("Kom till den här punkten: Någon utan uppdrag (ersätter " + MAJORITY + ")");
        assertThat(paper().facts())
                .contains("Närvarande: Någon utan uppdrag (ersätter " + MAJORITY + ")", "Närvaro inte antecknad: 3");
    }

    @Test
    void onlyPeopleWhoWerePresentAtAnItemCanMakeAReservationAboutIt() {
        move("came", 1, MAJORITY);
        assertThat(card(member, 0).says()).doesNotContain("[Reservation]");
        assertThat(card(other, 1).says()).doesNotContain("[Reservation]");
        assertThat(other.press(null, "minutes:reservation:" + item(1), List.of(), Map.of())
                        .says())
                .contains("Reservera sig kan bara den som var närvarande vid punkt 2.");
        assertThat(other.press(null, "minutes:reserved:" + item(1), List.of(), Map.of("text", "Emot", "who", MAJORITY))
                        .says())
                .contains("Reservera sig kan bara");
        var form = card(member, 1).presses("Reservation");
        assertThat(form.fillsIn(Map.of("text", "För dyrt **nu** @everyone")).says())
                .contains("✓ Reservationen är sparad.", "Reservation, " + MAJORITY + ": För dyrt");
        form.fillsIn(Map.of("text", "För dyrt **nu** @everyone"));
        assertThat(reservations()).containsExactly("För dyrt **nu** @everyone");
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains("Reservationer (1)", "Punkt 2: Reservation, " + MAJORITY + ": För dyrt");
        assertThat(paper().sections().get(1).paragraphs())
                .contains("Reservation, " + MAJORITY + ": För dyrt **nu** @everyone");
    }

    @Test
    void theWriterOfTheMinutesCanMakeChangeAndRemoveReservationsForPeopleWhoWerePresent() {
        move("left", 0, MAJORITY);
        var form = card(coordinator, 0).presses("Mer …").presses("Reservation");
        assertThat(form.fillsIn(Map.of("who", "Ingen sådan", "text", "Emot")).says())
                .contains("Ingen som du kan välja heter ”Ingen sådan”.", "Emot");
        assertThat(form.fillsIn(Map.of("who", OPPOSITION, "text", "Emot")).says())
                .contains("närvarande vid punkt 1");
        assertThat(form.fillsIn(Map.of("who", MAJORITY, "text", "Emot")).says()).contains("✓ Reservationen är sparad.");
        var id = work.get(Reservations.class)
                .findAllByMeetingIdOrderById(held.meeting().id())
                .get(0)
                .id();
        assertThat(edit(id, "Starkt emot").says()).contains("✓ Ändringen är sparad.", "Starkt emot");
        assertThat(edit(id, " ").says()).contains("✓ Borttaget.");
        assertThat(reservations()).isEmpty();
    }

    @Test
    void aMemberCanChangeOnlyTheirOwnReservationAndOnlyUntilTheMinutesAreSent() {
        move("came", 0, MAJORITY);
        move("came", 0, OPPOSITION);
        card(member, 0).presses("Reservation").fillsIn(Map.of("text", "Emot"));
        var entry = "RESERVATION "
                + work.get(Reservations.class)
                        .findAllByMeetingIdOrderById(held.meeting().id())
                        .get(0)
                        .id();
        var menu = "minutes:entry:" + held.meeting().id() + ":0";
        assertThat(card(other, 0).says()).doesNotContain("Välj något att ändra");
        assertThat(other.press(null, menu, List.of(entry), Map.of()).reply().form())
                .isNull();
        write("Läget är bra");
        var note = work.get(JdbcTemplate.class).queryForObject("select id from minutes_note", String.class);
        assertThat(member.press(null, menu, List.of("NOTE " + note), Map.of())
                        .reply()
                        .form())
                .isNull();
        var form = card(member, 0).chooses(entry);
        assertThat(form.fillsIn(Map.of("text", "Starkt emot")).says())
                .contains("✓ Ändringen är sparad.", "Reservation, " + MAJORITY + ": Starkt emot");
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(form.fillsIn(Map.of("text", "För")).says()).doesNotContain("✓");
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Fel"));
        assertThat(card(member, 0).says()).doesNotContain("Välj något att ändra");
        assertThat(member.press(null, menu, List.of(entry), Map.of()).reply().form())
                .isNull();
        assertThat(reservations()).containsExactly("Starkt emot");
    }

    private BotReply edit(String id, String text) {
        return coordinator
                .press(null, "minutes:entry:" + held.meeting().id() + ":0", List.of("RESERVATION " + id), Map.of())
                .fillsIn(Map.of("text", text));
    }

    private List<String> reservations() {
        return work
                .get(Reservations.class)
                .findAllByMeetingIdOrderById(held.meeting().id())
                .stream()
                .map(one -> one.text())
                .toList();
    }

    private PrintableMinutes paper() {
        return work.get(PrintableMinutesBuilder.class)
                .of(
                        EditionContents.of(
                                work.get(MinutesReader.class).of(held.meeting()), LocalDate.of(2026, 12, 10)),
                        List.of());
    }

    private BotReply move(String act, int item, String person) {
        return coordinator.press(null, "minutes:" + act + ":" + item(item) + ":" + id(person), List.of(), Map.of());
    }

    private BotReply card(TestUser colleague, int item) {
        return colleague.press(null, "minutes:item:" + item(item), List.of(), Map.of());
    }

    private void write(String text) {
        coordinator.press(null, "minutes:noted:" + item(0), List.of(), Map.of("text", text));
    }

    private String item(int index) {
        var meeting = held.meeting().id();
        return meeting + ":"
                + work.get(AgendaItems.class)
                        .findAllByMeetingIdOrderByPositionAscIdAsc(meeting)
                        .get(index)
                        .id();
    }

    private String id(String name) {
        return HeldMeeting.person(work, name).id();
    }
}
