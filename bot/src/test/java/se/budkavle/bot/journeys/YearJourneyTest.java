package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * End-to-end test of a year of meetings of the network Hållbarhetsrådet, with frequent restarts of the bot. The year
 * contains the start and the end of daylight saving time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearJourneyTest {

    private static final String ROOM = "hallbarhetsradet";
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Town town;
    private int year;

    @BeforeAll
    void start() {
        town = Town.start();
        year = today().getYear() + 1;
    }

    @AfterAll
    void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    @Order(1)
    void theYearIsPlannedAtOnceAndShownBeforeItIsStored() {
        var shown = coordinator()
                .runs(
                        ROOM,
                        "meeting series",
                        Map.of(
                                "network",
                                ROOM,
                                "rhythm",
                                "tredje torsdagen i mars, juni, september och december 09:00-12:00",
                                "from",
                                year + "-01-01",
                                "until",
                                year + "-12-31",
                                "place",
                                "Residenset, Härnösand"));
        assertThat(shown.says()).contains("Hållbarhetsrådet: 4 möten", "Inget är sparat ännu");
        assertThat(coordinator().presses(shown, "Spara 4 möten").says()).contains("4 möten är sparade");
        assertThat(coordinator()
                        .runs(ROOM, "meeting list", Map.of("network", ROOM))
                        .says())
                .contains("4 möten");
    }

    @Test
    @Order(2)
    void theNoticeComesFourteenDaysAheadByItself() {
        town.restart();
        var notice = livesUntil(post -> post.has("Kallelse: Hållbarhetsrådet"));
        assertThat(ChronoUnit.DAYS.between(today(), thirdThursday(3))).isEqualTo(14);
        assertThat(notice.says()).contains("Residenset, Härnösand", "0 av 16 platser · 0 av 7 kommuner");
        assertThat(notice.mentions())
                .contains("Ledamot Timrå, majoritet", "Ordförande Hållbarhetsrådet")
                .doesNotContain("Samordnare miljö", "Ersättare Kramfors", "Förvaltare");
    }

    @Test
    @Order(3)
    void theAgendaComesWithItAndCanBePrinted() {
        var agenda = newest("Kallelse: Hållbarhetsrådet");
        assertThat(agenda.says()).contains("Val av ordförande och vice ordförande", "Klimat och energi");
        assertThat(coordinator().presses(agenda, "Dagordningen").says())
                .contains("Sekom", "Uppföljning", "ingen status än");
        var pdf = agenda.attachment(".pdf");
        assertThat(new String(town.door().file(pdf), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(new String(town.door().file(agenda.attachment(".docx")), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        var timra = town.as("Ledamot Timrå, majoritet");
        var form = timra.presses(newest("Kallelse: Hållbarhetsrådet"), "Föreslå ärende");
        assertThat(timra.fillsIn(form, Map.of("title", "Gemensam solkarta", "minutes", "15"))
                        .says())
                .contains("Tack!", "Gemensam solkarta");
        var calendar = timra.presses(newest("Kallelse: Hållbarhetsrådet"), "Till kalendern");
        assertThat(new String(town.door().file(calendar.attachment(".ics")), StandardCharsets.UTF_8))
                .contains("BEGIN:VCALENDAR", "SEQUENCE:0", "Europe/Stockholm");
    }

    @Test
    @Order(4)
    void whoCannotComeIsReplacedByTheSubstitute() {
        town.restart();
        var notice = newest("Kallelse: Hållbarhetsrådet");
        assertThat(town.as("Ledamot Timrå, majoritet").presses(notice, "Kommer").says())
                .contains("✓ Kommer");
        assertThat(town.as("Ledamot Timrå, opposition")
                        .presses(notice, "Kommer")
                        .says())
                .contains("✓ Kommer");
        assertThat(town.as("Ledamot Kramfors, majoritet")
                        .presses(notice, "Kommer inte")
                        .says())
                .contains("Ersättare Kramfors får frågan");
        var call = coordinator().awaits(ROOM, post -> post.has("Kan du komma i stället?"));
        assertThat(call.mentions()).containsExactly("Ersättare Kramfors");
        town.restart();
        assertThat(town.as("Ersättare Kramfors").presses(call, "Jag kommer").says())
                .contains("Du kommer i stället för");
        Town.within(
                () -> "live line", () -> newest("Kallelse: Hållbarhetsrådet").has("3 av 16 platser · 2 av 7 kommuner"));
    }

    @Test
    @Order(5)
    void onlyThoseMissingAreReminded() {
        town.restart();
        var reminder = livesUntil(post -> post.has("Påminnelse: kommer du? Hållbarhetsrådet"));
        assertThat(reminder.mentions())
                .contains("Ledamot Sundsvall, majoritet")
                .doesNotContain("Ledamot Timrå, majoritet", "Ledamot Kramfors, majoritet", "Ersättare Kramfors");
        var soon = livesUntil(post -> post.has("Om en timme: Hållbarhetsrådet"));
        assertThat(soon.mentions())
                .containsExactlyInAnyOrder(
                        "Ledamot Timrå, majoritet", "Ledamot Timrå, opposition", "Ersättare Kramfors");
    }

    @Test
    @Order(6)
    void afterTheChangeToSummerTimeTheHourOnTheWallIsTheSame() {
        town.restart();
        livesUntil(post -> post.has(noticeOf(thirdThursday(6))));
        assertThat(coordinator()
                        .runs(ROOM, "meeting next", Map.of("network", ROOM))
                        .says())
                .contains("<t:" + nineOClock(thirdThursday(6)) + ":F>");
        var agenda = newest(noticeOf(thirdThursday(6)));
        assertThat(agenda.says()).contains("Klimat och energi").doesNotContain("Val av ordförande");
        assertThat(coordinator().runs(ROOM, "agenda show", Map.of()).says()).contains("Gemensam solkarta");
    }

    @Test
    @Order(7)
    void aMovedMeetingIsToldOnce() {
        var day = thirdThursday(6).plusDays(5);
        var shown = coordinator()
                .runs(ROOM, "meeting move", Map.of("meeting", "Hållbarhetsrådet", "when", day + " 13:00-16:00"));
        assertThat(coordinator().presses(shown, "Flytta mötet").says()).contains("Mötet är flyttat");
        town.restart();
        // The announcement of the moved meeting is delayed by ten minutes, so that it can include further changes.
        var told = livesUntil(post -> post.has("Flyttat: Hållbarhetsrådet"));
        assertThat(told.says()).contains("Skulle ha varit");
        assertThat(told.mentions()).contains("Ledamot Timrå, majoritet");
        livesUntil(post -> post.has("Påminnelse: kommer du?") && post.says().contains("juni"));
        assertThat(count("Flyttat: Hållbarhetsrådet")).isEqualTo(1);
    }

    @Test
    @Order(8)
    void aCancelledMeetingIsToldOnceAndNotRemindedOf() {
        town.restart();
        assertThat(livesUntil(post -> post.has(noticeOf(thirdThursday(9)))).says())
                .contains("Klimat och energi");
        var shown = coordinator()
                .runs(ROOM, "meeting cancel", Map.of("meeting", "Hållbarhetsrådet", "reason", "Valrörelse"));
        assertThat(coordinator().presses(shown, "Ställ in").says()).contains("inställt");
        coordinator().awaits(ROOM, post -> post.has("Inställt: Hållbarhetsrådet") && post.has("Valrörelse"));
        town.restart();
        var winter = livesUntil(post -> post.has(noticeOf(thirdThursday(12))));
        assertThat(posts())
                .noneMatch(post -> post.has("Påminnelse") && post.says().contains("september"));
        assertThat(ChronoUnit.DAYS.between(today(), thirdThursday(12))).isEqualTo(14);
        assertThat(winter.says()).contains("<t:" + nineOClock(thirdThursday(12)) + ":F>", "Klimat och energi");
    }

    @Test
    @Order(9)
    void nothingCameTwiceAndNobodyWasLeftWithoutAResponse() {
        for (int month : List.of(3, 6, 12)) {
            // An earlier test method moved the June meeting to five days later.
            var day = thirdThursday(month).plusDays(month == 6 ? 5 : 0);
            assertThat(count(noticeOf(day))).as(day.toString()).isEqualTo(1);
        }
        assertThat(town.didNotRespond()).isZero();
    }

    /**
     * Repeatedly advances the clock to the next due time until a message meets the condition. Returns the newest such
     * message.
     */
    private Shown livesUntil(Predicate<Shown> wanted) {
        for (int steps = 0; steps < 60; steps++) {
            var found = posts().stream().filter(wanted).reduce((first, second) -> second);
            if (found.isPresent()) {
                return found.get();
            }
            town.moveToWhatIsNext();
            town.settle();
        }
        throw new AssertionError(
                "It did not come: " + posts().stream().map(Shown::says).toList());
    }

    private static String noticeOf(LocalDate day) {
        return "Kallelse: Hållbarhetsrådet, "
                + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv"))
                        .format(day);
    }

    private Resident coordinator() {
        return town.as("Samordnare miljö");
    }

    private List<Shown> posts() {
        return coordinator().sees(ROOM).stream()
                .filter(post -> !post.isPrivate())
                .toList();
    }

    private Shown newest(String words) {
        return coordinator().awaits(ROOM, post -> post.has(words));
    }

    private long count(String words) {
        return posts().stream().filter(post -> post.has(words)).count();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                Instant.parse(town.door().get("clock").path("now").asString()), ZONE);
    }

    private LocalDate thirdThursday(int month) {
        return LocalDate.of(year, month, 1)
                .with(java.time.temporal.TemporalAdjusters.dayOfWeekInMonth(3, java.time.DayOfWeek.THURSDAY));
    }

    private static long nineOClock(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toEpochSecond();
    }
}
