package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
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
    private static final String SECRETARY = "Sekreterare Hållbarhetsrådet";
    private static final String TIMRA = "Ledamot Timrå, majoritet";
    private static final String OTHER_TIMRA = "Ledamot Timrå, opposition";
    private static final String SUNDSVALL = "Ledamot Sundsvall, majoritet";
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private RunningBot town;
    private int year;

    @BeforeAll
    void start() {
        town = RunningBot.start();
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
    void aYearOfMeetingsIsPreviewedBeforeItIsStored() {
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
    void theNoticeIsPostedAutomaticallyFourteenDaysBeforeTheMeeting() {
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
    void theNoticeContainsTheAgendaWithPrintableFiles() {
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
    void aSubstituteReplacesAMemberWhoDeclines() {
        mayRestart();
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
        mayRestart();
        assertThat(town.as("Ersättare Kramfors").presses(call, "Jag kommer").says())
                .contains("Du kommer i stället för");
        RunningBot.within(
                () -> "live line", () -> newest("Kallelse: Hållbarhetsrådet").has("3 av 16 platser · 2 av 7 kommuner"));
    }

    @Test
    @Order(5)
    void onlyMembersWhoHaveNotAnsweredAreRemindedToAnswer() {
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
    void theDecisionsOfTheMeetingInMarchArePostedInItsMinutes() throws IOException {
        livesAt(thirdThursday(3), 10);
        assertThat(minutes()
                        .writes("Klimat och energi", "Beslut", Map.of("text", "Klimatfärdplanen antas"))
                        .says())
                .contains("✓ Beslutet är sparat.");
        mayRestart();
        minutes()
                .writes(
                        "Klimat och energi",
                        "Åtgärd",
                        Map.of(
                                "text",
                                "Skicka färdplanen",
                                "owner",
                                TIMRA,
                                "due",
                                lastDay().toString()));
        minutes().writes("Transportinfrastruktur", "Åtgärd", Map.of("text", "Boka lokal till hösten"));
        assertThat(minutes().sends().says()).contains("✓ Anteckningarna från Hållbarhetsrådet");
        var sent = newest(minutesOf(thirdThursday(3)));
        assertThat(sent.says())
                .contains(
                        "Beslut (1)\n• **§ 1/" + year + "** Klimatfärdplanen antas",
                        "Åtgärder (2)\n• Skicka färdplanen · **" + TIMRA + "** · senast " + written(lastDay())
                                + "\n• Boka lokal till hösten · ingen ansvarig");
        assertThat(sent.mentions()).isEmpty();
        assertThat(document(sent)).contains("Beslut: § 1/" + year + " Klimatfärdplanen antas");
        assertThat(new String(town.door().file(sent.attachment(".pdf")), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        var card = coordinator().chooses(search("klimatfärdplanen"), "§ 1/" + year);
        assertThat(coordinator().presses(card, "Det här tar vi hem").says())
                .contains("✓ Kommunerna tillfrågas när kallelsen till nästa möte har gått ut.", "(0 av 7 har svarat)");
    }

    @Test
    @Order(7)
    void meetingsKeepTheirLocalTimeAfterTheChangeToSummerTime() {
        mayRestart();
        livesUntil(post -> post.has(noticeOf(thirdThursday(6))));
        assertThat(coordinator()
                        .runs(ROOM, "meeting next", Map.of("network", ROOM))
                        .says())
                .contains("<t:" + nineOClock(thirdThursday(6)) + ":F>");
        var agenda = newest(noticeOf(thirdThursday(6)));
        assertThat(agenda.says())
                .contains("Klimat och energi", "Öppna åtgärder: 2", "Det här tar vi hem: ett beslut")
                .doesNotContain("Val av ordförande");
        assertThat(coordinator().runs(ROOM, "agenda show", Map.of()).says())
                .contains(
                        "Gemensam solkarta",
                        "• Skicka färdplanen · **" + TIMRA + "** · senast " + written(lastDay()) + " · från mötet "
                                + written(thirdThursday(3)),
                        "• Boka lokal till hösten · ingen ansvarig · från mötet " + written(thirdThursday(3)),
                        "Det här tar vi hem: § 1/" + year + " (0 av 7 har svarat)");
    }

    @Test
    @Order(8)
    void municipalitiesAreAskedWhatTheyHaveDoneAboutADecision() {
        var asked = livesUntilTold(TIMRA, "Vad blev det av beslutet hemma hos er?");
        assertThat(asked.says()).contains("**§ 1/" + year + "** · Hållbarhetsrådet, svar från Timrå: Klimatfärdplanen");
        for (var other : List.of(OTHER_TIMRA, SUNDSVALL)) {
            assertThat(told(other, "Vad blev det av beslutet hemma hos er?"))
                    .as(other)
                    .hasSize(1);
        }
        assertThat(told("Samordnare miljö", "Vad blev det")).isEmpty();
        var timra = town.as(TIMRA);
        var form = timra.presses(asked, "Svara: § 1/" + year + " · Hållbarhetsrådet · Timrå");
        assertThat(timra.fillsIn(form, Map.of("at-home", "Fullmäktige tar upp den i maj"))
                        .says())
                .contains("✓ Svaret från Timrå är sparat.");
        town.restart();
        var reminder = livesUntilTold(TIMRA, "Påminnelse om en åtgärd");
        assertThat(today()).isBetween(lastDay().minusDays(6), lastDay().minusDays(3));
        assertThat(timra.fillsIn(timra.presses(reminder, "Klart"), Map.of("outcome", "Skickad"))
                        .says())
                .contains("✓ Åtgärden är klar.");
    }

    @Test
    @Order(9)
    void aMovedMeetingIsAnnouncedOnce() {
        var day = thirdThursday(6).plusDays(5);
        var shown = coordinator()
                .runs(ROOM, "meeting move", Map.of("meeting", "Hållbarhetsrådet", "when", day + " 13:00-16:00"));
        assertThat(coordinator().presses(shown, "Flytta mötet").says()).contains("Mötet är flyttat");
        mayRestart();
        // The announcement of the moved meeting is delayed by ten minutes, so that it can include further changes.
        var told = livesUntil(post -> post.has("Flyttat: Hållbarhetsrådet"));
        assertThat(told.says()).contains("Skulle ha varit");
        assertThat(told.mentions()).contains("Ledamot Timrå, majoritet");
        livesUntil(post -> post.has("Påminnelse: kommer du?") && post.says().contains("juni"));
        assertThat(count("Flyttat: Hållbarhetsrådet")).isEqualTo(1);
    }

    @Test
    @Order(10)
    void theSearchFindsTheDecisionInForceBeforeTheDecisionItReplaced() throws IOException {
        livesAt(thirdThursday(6).plusDays(5), 14);
        assertThat(told(SUNDSVALL, "Påminnelse: ett svar saknas om det ni tog hem"))
                .hasSize(1);
        assertThat(told(TIMRA, "Påminnelse: ett svar saknas om det ni tog hem")).isEmpty();
        assertThat(told(TIMRA, "Påminnelse om en åtgärd")).hasSize(1);
        minutes()
                .writes(
                        "Klimat och energi",
                        "Beslut",
                        Map.of("text", "Klimatfärdplanen gäller till 2040", "replaces", "1/" + year));
        minutes()
                .writes(
                        "Landsbygdsprogrammet",
                        "Åtgärd",
                        Map.of("text", "Räkna om färdplanen", "owner", "Timrå", "due", year + "-09-20"));
        mayRestart();
        minutes().sends();
        var sent = newest(minutesOf(thirdThursday(6).plusDays(5)));
        assertThat(sent.says())
                .contains("• **§ 2/" + year + "** Klimatfärdplanen gäller till 2040 (ersätter § 1/" + year + ")");
        assertThat(document(sent))
                .contains("Beslut: § 2/" + year + " Klimatfärdplanen gäller till 2040 (ersätter § 1/" + year + ")");
        assertThat(search("klimatfärdplanen").says())
                .containsSubsequence(
                        "**§ 2/" + year + "** · Hållbarhetsrådet",
                        "**§ 1/" + year + "** · Hållbarhetsrådet",
                        "ersatt av § 2/" + year);
    }

    @Test
    @Order(11)
    void aCancelledMeetingIsAnnouncedWithItsReason() {
        mayRestart();
        assertThat(livesUntil(post -> post.has(noticeOf(thirdThursday(9)))).says())
                .contains("Klimat och energi");
        var shown = coordinator()
                .runs(ROOM, "meeting cancel", Map.of("meeting", "Hållbarhetsrådet", "reason", "Valrörelse"));
        assertThat(coordinator().presses(shown, "Ställ in").says()).contains("inställt");
        coordinator().awaits(ROOM, post -> post.has("Inställt: Hållbarhetsrådet") && post.has("Valrörelse"));
        var instead =
                coordinator().runs(ROOM, "meeting plan", Map.of("network", ROOM, "when", october() + " 09:00-12:00"));
        coordinator().presses(instead, "Spara mötet");
    }

    @Test
    @Order(12)
    void theSecretaryIsRemindedOfUnsentMinutesOfTheMeetingInOctober() {
        mayRestart();
        var notice = livesUntil(post -> post.has(noticeOf(october())));
        assertThat(notice.says())
                .contains("Öppna åtgärder: 2, varav en är försenad")
                .doesNotContain("Det här tar vi hem", "Skicka färdplanen");
        assertThat(told(TIMRA, "Påminnelse om en åtgärd")).hasSize(3);
        assertThat(told(OTHER_TIMRA, "Påminnelse om en åtgärd")).hasSize(2);
        assertThat(told(SUNDSVALL, "Vad blev det av beslutet hemma hos er?")).hasSize(1);
        var reminder = livesUntilTold(SECRETARY, "Anteckningarna är inte skickade än");
        assertThat(today())
                .as("three days after the meeting is a Sunday")
                .isEqualTo(october().plusDays(4));
        var secretary = town.as(SECRETARY);
        var card = secretary.presses(secretary.presses(reminder, "Öppna anteckningarna"), "Mötet i stort");
        var desk = new MinutesWriterUser(secretary, ROOM);
        desk.writes(card, "Beslut", Map.of("text", "Elbilar köps in"));
        town.restart();
        desk.sends();
        assertThat(newest(minutesOf(october())).says()).contains("• **§ 3/" + year + "** Elbilar köps in");
        var member = town.as(OTHER_TIMRA);
        var action = member.chooses(member.runs(ROOM, "action list", Map.of()), "Räkna om färdplanen");
        member.fillsIn(member.presses(action, "Klart"), Map.of());
    }

    @Test
    @Order(13)
    void theNoticeOfTheMeetingInDecemberShowsTheOpenActions() {
        mayRestart();
        var winter = livesUntil(post -> post.has(noticeOf(thirdThursday(12))));
        assertThat(posts())
                .noneMatch(post -> post.has("Påminnelse") && post.says().contains("september"));
        assertThat(ChronoUnit.DAYS.between(today(), thirdThursday(12))).isEqualTo(14);
        assertThat(winter.says())
                .contains("<t:" + nineOClock(thirdThursday(12)) + ":F>", "Klimat och energi", "Öppna åtgärder: 1");
        livesAt(thirdThursday(12), 10);
        minutes().writes("Klimat och energi", "Beslut", Map.of("text", "Klimatfärdplanen följs upp varje år"));
        minutes().sends();
        assertThat(newest(minutesOf(thirdThursday(12))).says())
                .contains("• **§ 4/" + year + "** Klimatfärdplanen följs upp varje år");
        assertThat(search("klimatfärdplanen").says())
                .containsSubsequence("**§ 4/" + year + "**", "**§ 2/" + year + "**", "**§ 1/" + year + "**");
    }

    @Test
    @Order(14)
    void noNoticeMinutesOrReminderWasSentTwiceDuringTheYear() {
        // An earlier test method moved the June meeting to five days later.
        for (var day : List.of(thirdThursday(3), thirdThursday(6).plusDays(5), october(), thirdThursday(12))) {
            assertThat(count(noticeOf(day))).as(day.toString()).isEqualTo(1);
            assertThat(count(minutesOf(day))).as(day.toString()).isEqualTo(1);
        }
        assertThat(told(TIMRA, "Vad blev det av beslutet hemma hos er?")).hasSize(1);
        assertThat(told(TIMRA, "Påminnelse om en åtgärd")).hasSize(3);
        assertThat(told(SECRETARY, "Anteckningarna är inte skickade än")).hasSize(1);
        assertThat(told("Samordnare miljö", "Anteckningarna är inte skickade än"))
                .isEmpty();
        assertThat(town.didNotRespond()).isZero();
    }

    /**
     * Repeatedly advances the clock to the next due time until a message meets the condition. Returns the newest such
     * message.
     */
    private DisplayedMessage livesUntil(Predicate<DisplayedMessage> wanted) {
        for (int steps = 0; steps < 60; steps++) {
            var found = posts().stream().filter(wanted).reduce((first, second) -> second);
            if (found.isPresent()) {
                return found.get();
            }
            town.moveToWhatIsNext();
            town.settle();
        }
        throw new AssertionError("It did not come: "
                + posts().stream().map(DisplayedMessage::says).toList());
    }

    /** Repeatedly advances the clock until the person has a private message with these words. Returns the newest. */
    private DisplayedMessage livesUntilTold(String person, String words) {
        for (int steps = 0; steps < 60; steps++) {
            var found = told(person, words);
            if (!found.isEmpty()) {
                return found.get(found.size() - 1);
            }
            town.moveToWhatIsNext();
            town.settle();
        }
        throw new AssertionError("Not told: " + words);
    }

    /**
     * Restarts the bot if the system property {@code tests.thorough} is set. Otherwise the year has four restarts:
     * before a notice, a reminder, the reminder of an action, and the sending of minutes.
     */
    private void mayRestart() {
        if (Boolean.getBoolean("tests.thorough")) {
            town.restart();
        }
    }

    /** Moves the clock to this hour of this day, after everything that is due before it. */
    private void livesAt(LocalDate day, int hour) {
        var at = day.atTime(hour, 0).atZone(ZONE).toInstant();
        town.settle();
        while (isDueBefore(at)) {
            town.moveToWhatIsNext();
            town.settle();
        }
        town.door().post("clock", Map.of("set", at.toString()));
    }

    private boolean isDueBefore(Instant at) {
        var next = town.door().get("clock").path("next");
        return !next.isNull() && Instant.parse(next.asString()).isBefore(at);
    }

    /** Returns the bot's private messages to a person with these words. */
    private List<DisplayedMessage> told(String person, String words) {
        return town.as(person).receives().stream().filter(one -> one.has(words)).toList();
    }

    private MinutesWriterUser minutes() {
        return new MinutesWriterUser(coordinator(), ROOM);
    }

    private DisplayedMessage search(String words) {
        return coordinator().runs(ROOM, "decision search", Map.of("words", words));
    }

    private List<String> document(DisplayedMessage post) throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(town.door().file(post.attachment(".docx"))))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private static String noticeOf(LocalDate day) {
        return "Kallelse: Hållbarhetsrådet, " + written(day);
    }

    private static String minutesOf(LocalDate day) {
        return "Minnesanteckningar: Hållbarhetsrådet, " + written(day);
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv"))
                .format(day);
    }

    private LocalDate october() {
        return thirdThursday(10);
    }

    private SandboxUser coordinator() {
        return town.as("Samordnare miljö");
    }

    private List<DisplayedMessage> posts() {
        return coordinator().sees(ROOM).stream()
                .filter(post -> !post.isPrivate())
                .toList();
    }

    private DisplayedMessage newest(String words) {
        return coordinator().awaits(ROOM, post -> post.has(words));
    }

    private long count(String words) {
        return posts().stream().filter(post -> post.has(words)).count();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                Instant.parse(town.door().get("clock").path("now").asString()), ZONE);
    }

    /** Returns the last day of the action that is agreed in March, a week before the planned meeting in June. */
    private LocalDate lastDay() {
        return thirdThursday(6).minusDays(7);
    }

    private LocalDate thirdThursday(int month) {
        return thirdThursday(year, month);
    }

    private static LocalDate thirdThursday(int ofYear, int month) {
        return LocalDate.of(ofYear, month, 1)
                .with(java.time.temporal.TemporalAdjusters.dayOfWeekInMonth(3, java.time.DayOfWeek.THURSDAY));
    }

    private static long nineOClock(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toEpochSecond();
    }
}
