package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.health.DatabaseOutageLog;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.testing.FormsInMemory;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingWorkspace;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/** Tests how typed dates and times of command options are parsed and suggested. Today is Tuesday 24 November 2026. */
class TypedTimeTest {

    private static final Caller READER = new Caller("1", "Läsare", Phrasebook.SWEDISH, false, true);

    private final Phrasebook words = new Phrasebook(ZoneId.of("Europe/Stockholm"));
    private final MovableClock clock = new MovableClock();
    private final ZoneId zone = ZoneId.of("Europe/Stockholm");
    private final WorkingDays days = WorkingDays.of("se");
    private final Command period = new Command() {

        @Override
        public Spec spec() {
            return Spec.of("period").asking("from", Spec.Kind.START_DATE).asking("to", Spec.Kind.DATE);
        }

        @Override
        public Reply run(Call call) {
            throw new UnsupportedOperationException();
        }
    };
    private final Command echo = new Command() {

        @Override
        public Spec spec() {
            return Spec.of("echo")
                    .perhaps("at", Spec.Kind.DATE_TIME)
                    .perhaps("span", Spec.Kind.TIME_SPAN)
                    .perhaps("day", Spec.Kind.DATE);
        }

        @Override
        public Reply run(Call call) {
            return Reply.page(Page.of(null)
                    .line(Phrase.words(call.perhapsInstant("at")
                            .map(Instant::toString)
                            .or(() -> call.perhapsDate("day").map(Object::toString))
                            .or(() -> Optional.of(call.occasion("span").written()))
                            .orElseThrow())));
        }
    };
    private final CommandDispatcher desk = new CommandDispatcher(
            List.of(echo, period),
            List.of(),
            new PressRegistry(List.of(), List.of()),
            new FormsInMemory(),
            new ServerMemberCheck(new RememberingWorkspace()),
            (right, caller) -> {},
            new TypedDate(clock, zone, days),
            new TypedTime(clock, zone, days, words),
            new DatabaseOutageLog(clock));

    @BeforeEach
    void itIsTuesday() {
        clock.set(Instant.parse("2026-11-24T09:30:00Z"));
    }

    @Test
    void typedDatesTimesAndTimeSpansAreParsedAccordingToTheTypeOfTheOption() {
        assertThat(said("at", "14 mars 9")).isEqualTo("2027-03-14T08:00:00Z");
        assertThat(said("span", "14 mars 9-12")).isEqualTo("2027-03-14 09:00-12:00");
        assertThat(said("span", "14 mars 9")).isEqualTo("2027-03-14 09:00");
        assertThat(said("day", "torsdag")).isEqualTo("2026-11-26");
    }

    @Test
    void aTimeThatCannotBeParsedIsAnsweredWithAnExplanation() {
        assertThat(said("at", "14 mars 9-12")).contains("”14 mars 9-12” har både början och slut");
        assertThat(said("span", "14 mars")).contains("inget klockslag");
        assertThat(said("span", "någon gång")).contains("Jag förstår inte tiden");
    }

    @Test
    void usualHoursAreSuggestedForAPeriodOfDaysTypedWithoutHours() {
        for (var typed : List.of(
                "20-21 maj", "20–21 maj 2027", "20 maj - 21 maj", "torsdag-fredag 20-21 maj", "20 maj två dagar")) {
            assertThat(desk.complete("echo", "span", new OptionCompleter.Request(typed, READER, "100")))
                    .as(typed)
                    .containsExactly(
                            new OptionCompleter.Suggestion(
                                    "torsdag 20 maj 2027 kl. 09:00 – fredag 21 maj 2027 kl. 16:00",
                                    "2027-05-20 09:00 - 2027-05-21 16:00"),
                            new OptionCompleter.Suggestion(
                                    "torsdag 20 maj 2027 kl. 10:00 – fredag 21 maj 2027 kl. 15:00",
                                    "2027-05-20 10:00 - 2027-05-21 15:00"),
                            new OptionCompleter.Suggestion(
                                    "torsdag 20 maj 2027 kl. 13:00 – fredag 21 maj 2027 kl. 12:00",
                                    "2027-05-20 13:00 - 2027-05-21 12:00"));
        }
        assertThat(said("span", "2027-05-20 13:00 - 2027-05-21 12:00"))
                .isEqualTo("2027-05-20 13:00 - 2027-05-21 12:00");
        assertThat(desk.complete("echo", "span", new OptionCompleter.Request("20-21 maj 9-16", READER, "100")))
                .hasSize(1);
        assertThat(desk.complete("echo", "span", new OptionCompleter.Request("21-20 maj", READER, "100")))
                .isEmpty();
    }

    @Test
    void bothMeaningsOfAnAmbiguousTimeAreSuggested() {
        assertThat(desk.complete("echo", "span", new OptionCompleter.Request("nästa torsdag 9-12", READER, "100")))
                .containsExactly(
                        new OptionCompleter.Suggestion(
                                "torsdag 26 november 2026 kl. 09:00–12:00", "2026-11-26 09:00-12:00"),
                        new OptionCompleter.Suggestion(
                                "torsdag 3 december 2026 kl. 09:00–12:00", "2026-12-03 09:00-12:00"));
    }

    @Test
    void aDayThatHasJustPassedIsSuggestedAheadOfTheSameDayNextYear() {
        for (var typed : List.of("20/11", "20 november", "v. 47 fredag")) {
            assertThat(desk.complete("echo", "day", new OptionCompleter.Request(typed, READER, "100")))
                    .as(typed)
                    .extracting(OptionCompleter.Suggestion::shown)
                    .first()
                    .isEqualTo("fredag 20 november 2026");
        }
        assertThat(desk.complete("echo", "day", new OptionCompleter.Request("v. 50", READER, "100")))
                .extracting(OptionCompleter.Suggestion::value)
                .containsExactly("2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11");
    }

    @Test
    void usualHoursAreSuggestedForADayTypedWithoutAnHour() {
        assertThat(desk.complete("echo", "at", new OptionCompleter.Request("24/11", READER, "100")))
                .extracting(OptionCompleter.Suggestion::value)
                .containsExactly("2026-11-24 13:00", "2026-11-24 15:00");
        assertThat(desk.complete("echo", "at", new OptionCompleter.Request("", READER, "100")))
                .hasSize(20)
                .contains(new OptionCompleter.Suggestion("onsdag 25 november 2026 kl. 09:00", "2026-11-25 09:00"))
                .noneMatch(suggestion -> suggestion.shown().startsWith("lördag"));
        assertThat(desk.complete("echo", "at", new OptionCompleter.Request("obegripligt", READER, "100")))
                .isEmpty();
    }

    @Test
    void deadlinesAndTimesAreSuggestedOnlyOnWorkingDays() {
        clock.set(Instant.parse("2026-12-17T09:30:00Z"));
        assertThat(suggested("echo", "day", ""))
                .containsExactly(
                        "fredag 8 januari 2027",
                        "fredag 15 januari 2027",
                        "fredag 22 januari 2027",
                        "fredag 29 januari 2027",
                        "fredag 5 februari 2027",
                        "fredag 12 februari 2027");
        clock.set(Instant.parse("2026-12-20T09:30:00Z"));
        assertThat(suggested("echo", "at", ""))
                .extracting(shown -> shown.replaceFirst(" \\d{4} kl.*", ""))
                .containsOnly("måndag 21 december", "tisdag 22 december", "onsdag 23 december");
    }

    @Test
    void aHolidayIsSuggestedAsADeadlineOnlyIfThePersonTypedThatDay() {
        assertThat(suggested("echo", "day", "25/12")).containsExactly("fredag 25 december 2026");
        assertThat(suggested("echo", "day", "v. 53"))
                .containsExactly("måndag 28 december 2026", "tisdag 29 december 2026", "onsdag 30 december 2026");
    }

    @Test
    void holidaysAreAlsoSuggestedAsTheEndOfAPeriod() {
        clock.set(Instant.parse("2026-12-10T09:30:00Z"));
        assertThat(suggested("period", "to", "")).contains("fredag 25 december 2026", "torsdag 31 december 2026");
    }

    private List<String> suggested(String command, String option, String typed) {
        return desk.complete(command, option, new OptionCompleter.Request(typed, READER, "100")).stream()
                .map(OptionCompleter.Suggestion::shown)
                .toList();
    }

    private String said(String option, String typed) {
        var reply = desk.run("echo", READER, "1", Map.of(option, typed));
        return words.say(reply.page().lines().get(0), Phrasebook.SWEDISH);
    }
}
