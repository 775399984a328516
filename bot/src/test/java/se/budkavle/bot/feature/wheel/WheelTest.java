package se.budkavle.bot.feature.wheel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.web.RunningWeb.header;
import static se.budkavle.bot.web.RunningWeb.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.view.wheel.WheelEntry;
import se.budkavle.bot.view.wheel.WheelFinder;
import se.budkavle.bot.view.wheel.WheelScope;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.NewId;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

class WheelTest {

    private static final String COUNCIL = "hallbarhetsradet";
    private static final String CHIEFS = "socialchefer";
    private static final Pattern LINK = Pattern.compile("https://calendar\\.example(/wheel/[\\w-]+)");

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser member = work.as("Ledamot Timrå, majoritet");
    private final TestUser chief = work.as("Socialchef Timrå");
    private final Instant now = work.clock().instant();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void theYearListsAllPlannedEventsByMonth() throws IOException {
        meets(COUNCIL, "Rådets möte", "2026-12-03T08:00:00Z");
        meets(CHIEFS, "Chefsträff", "2026-12-08T08:00:00Z");
        asks("T3 2026", CHIEFS, Duration.ofDays(14));
        sends("2026-12-10T08:00:00Z");
        gathers("2026-12-14");
        var heard = shows(Map.of());
        assertThat(heard.says())
                .contains("Årshjul 2026: ")
                .containsSubsequence(
                        "November",
                        "23 november 2026: Statusrunda T3 2026 öppnar",
                        "December",
                        "3 december 2026: Hållbarhetsrådet – Rådets möte",
                        "7 december 2026: Sista svarsdag i statusrunda T3 2026",
                        "8 december 2026: Socialchefsnätverket – Chefsträff",
                        "10 december 2026: Nyhetsbrev 2026-1",
                        "14 december 2026 – 15 december 2026: Norra forumet: Vårmöte")
                .doesNotContain("Hemligt ämne", "föreslås");
        assertThat(heard.reply().attachments()).singleElement().satisfies(picture -> {
            assertThat(picture.description())
                    .isEqualTo("Året 2026 som ett hjul med tolv månader. Möten: 2, Statusrundor öppnar: 1, "
                            + "Sista svarsdagar: 1, Nyhetsbrev: 1, Externa träffar: 1. Allt står också i listan.");
            assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth())
                    .isEqualTo(1000);
        });
    }

    @Test
    void theYearCanBeShownForANetworkOrAnArea() {
        meets(COUNCIL, "Rådets möte", "2026-12-03T08:00:00Z");
        meets(CHIEFS, "Chefsträff", "2026-12-08T08:00:00Z");
        asks("T3 2026", CHIEFS, Duration.ofDays(14));
        assertThat(shows(Map.of("network", COUNCIL)).says())
                .contains("Årshjul 2026: Hållbarhetsrådet", "3 december 2026: Rådets möte")
                .doesNotContain("Chefsträff", "T3 2026");
        assertThat(shows(Map.of("area", "social")).says())
                .contains("Chefsträff", "T3 2026")
                .doesNotContain("Rådets möte");
        assertThat(shows(Map.of("year", 2025L)).says()).contains("Inget är planerat det här året.");
        assertThat(shows(Map.of("year", 1999L)).says()).contains("Ange ett år från 2000 till 2028.");
        assertThat(shows(Map.of("year", 2029L)).says()).contains("Ange ett år från 2000 till 2028.");
        assertThat(member.inEnglish().runs("wheel", Map.of("area", "social")).says())
                .contains("The year 2026: ", "Last day to answer status round T3 2026");
    }

    @Test
    void aConfiguredDayIsShownInTheWheelOfEachNetwork() {
        assertThat(shows(Map.of("year", 2024L)).says()).contains("7 maj 2024: RUS-dagen");
        assertThat(shows(Map.of("year", 2024L, "network", COUNCIL)).says()).contains("7 maj 2024: RUS-dagen");
    }

    @Test
    void twoConfiguredDaysOfOneDateHaveDifferentIds() {
        assertThat(work.get(WheelFinder.class)
                        .of(new WheelScope("", Optional.empty(), Optional.empty()), 2024, network -> true))
                .extracting(WheelEntry::source)
                .containsExactlyInAnyOrder("day-2024-05-07", "day-2024-05-07-2");
    }

    @Test
    void cancelledMeetingsAndCancelledRoundsAreNotShown() {
        var meeting = meets(COUNCIL, "Rådets möte", "2026-12-03T08:00:00Z");
        work.get(Meetings.class).save(meeting.cancelled(null, now));
        var round = asks("T3 2026", CHIEFS, Duration.ofDays(14));
        work.get(Rounds.class).save(round.cancel(now));
        assertThat(shows(Map.of()).says()).contains("Inget är planerat det här året.");
    }

    @Test
    void aStatusRoundThatWasClosedEarlyEndsOnTheDayItWasClosed() {
        var round = asks("T3 2026", CHIEFS, Duration.ofDays(14));
        work.get(Rounds.class).save(round.close(now.plus(Duration.ofDays(2))));
        assertThat(shows(Map.of()).says())
                .contains("25 november 2026: Sista svarsdag i statusrunda T3 2026")
                .doesNotContain("7 december 2026");
    }

    @Test
    void aClosedNetworksMeetingsAndRoundsAreShownOnlyToItsMembers() {
        meets(CHIEFS, "Chefsträff", "2026-12-08T08:00:00Z");
        asks("T3 2026", CHIEFS, Duration.ofDays(14));
        var path = path(chief.runs("wheel", Map.of("network", CHIEFS)));
        var networks = work.get(Networks.class);
        networks.save(networks.findById(CHIEFS).orElseThrow().closed(true));
        assertThat(shows(Map.of()).says()).doesNotContain("Chefsträff", "T3 2026");
        assertThat(shows(Map.of("network", CHIEFS)).says()).doesNotContain("Chefsträff", "[Öppna");
        assertThat(chief.runs("wheel").says()).contains("Chefsträff", "T3 2026");
        assertThat(text(web.get(path))).contains("Chefsträff");
        assertThat(text(web.get(path(shows(Map.of()))))).doesNotContain("Chefsträff", "T3 2026");
    }

    @Test
    void anUnknownPersonIsNotShownTheYear() {
        meets(COUNCIL, "Rådets möte", "2026-12-03T08:00:00Z");
        assertThat(work.asStranger("Främling").runs("wheel").says()).doesNotContain("Rådets möte");
    }

    @Test
    void nextYearsMeetingsAreProposedFromTheRhythmOfTheSeries() {
        series("första torsdagen i januari, april 09:00-12:00", "2026-12-01", "2027-12-31");
        assertThat(shows(Map.of("network", COUNCIL, "year", 2027L)).says())
                .contains("7 januari 2027: ", "1 april 2027: ")
                .doesNotContain("föreslås");
        assertThat(shows(Map.of("network", COUNCIL, "year", 2028L)).says())
                .contains("13 januari 2028: Hållbarhetsrådet (föreslås)", "6 april 2028: Hållbarhetsrådet (föreslås)")
                .contains("Inget av det är planerat än.");
        meets(COUNCIL, "Extra", "2028-04-06T08:00:00Z");
        assertThat(shows(Map.of("network", COUNCIL, "year", 2028L)).says())
                .contains("6 april 2028: Extra")
                .doesNotContain("6 april 2028: Hållbarhetsrådet");
        series("första torsdagen i maj 09:00-12:00", "2028-01-01", "2028-12-31");
        assertThat(shows(Map.of("network", COUNCIL, "year", 2028L)).says())
                .contains("4 maj 2028: ")
                .doesNotContain("föreslås");
    }

    @Test
    void theYearOfANetworkThatHasEndedShowsPastEventsAndNoProposals() {
        series("första torsdagen i januari, april 09:00-12:00", "2026-12-01", "2027-12-31");
        var networks = work.get(Networks.class);
        networks.save(networks.findById(COUNCIL).orElseThrow().ended(Instant.parse("2027-03-01T12:00:00Z")));
        assertThat(shows(Map.of("area", "miljo", "year", 2027L)).says())
                .contains("7 januari 2027: ")
                .doesNotContain("1 april 2027: ");
        assertThat(shows(Map.of("area", "miljo", "year", 2028L)).says()).doesNotContain("föreslås");
    }

    @Test
    void lastYearsStatusRoundsAreProposedAYearLaterUntilTheyAreOpened() {
        asks("T3 2026", CHIEFS, Duration.ofDays(14));
        assertThat(shows(Map.of("year", 2027L)).says())
                .contains(
                        "23 november 2027: Statusrunda T3 2027 öppnar (föreslås)",
                        "7 december 2027: Sista svarsdag i statusrunda T3 2027 (föreslås)");
        work.clock().forward(Duration.ofDays(350));
        asks("T3 2027", CHIEFS, Duration.ofDays(14));
        assertThat(shows(Map.of("year", 2027L)).says())
                .contains("Statusrunda T3 2027 öppnar")
                .doesNotContain("föreslås");
    }

    @Test
    void aRoundAboutTheYearBeforeIsProposedForThePeriodOneYearLater() {
        work.clock().set(Instant.parse("2027-01-11T08:00:00Z"));
        asks("T3 2026", CHIEFS, Duration.ofDays(14));
        assertThat(shows(Map.of("year", 2028L)).says())
                .contains("Statusrunda T3 2027 öppnar (föreslås)")
                .doesNotContain("T3 2026");
    }

    @Test
    void theLastDayOfARoundThatSpansNewYearIsProposedInTheNextYear() {
        asks("T3 2026", CHIEFS, Duration.ofDays(49));
        assertThat(shows(Map.of("year", 2027L)).says())
                .contains("23 november 2027: Statusrunda T3 2027 öppnar (föreslås)");
        assertThat(shows(Map.of("year", 2028L)).says())
                .contains("11 januari 2028: Sista svarsdag i statusrunda T3 2027 (föreslås)")
                .doesNotContain("öppnar");
    }

    @Test
    void thePageShowsThePictureAndATableOfAllEntries() {
        meets(COUNCIL, "<b>Möte</b> & \"fest\"", "2026-12-03T08:00:00Z");
        var answer = web.get(path(shows(Map.of())));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(text(answer))
                .contains(
                        "<svg",
                        "role=\"img\"",
                        "<desc id=\"wheel-description\">Året 2026",
                        "Möten: 1",
                        "&lt;b&gt;Möte&lt;/b&gt; &amp; \"fest\"",
                        "Sidan visar det som Ledamot Timrå, majoritet får se",
                        "2027 →",
                        "← 2025")
                .doesNotContain("<b>", "<script", "style=\"");
        var next = Pattern.compile("(/wheel/[\\w-]+)\">2027").matcher(text(answer));
        assertThat(next.find()).isTrue();
        assertThat(text(web.get(next.group(1)))).contains("Årshjul 2027", "Inget är planerat det här året.");
    }

    @Test
    void theLinkToTheWheelsPageExpiresAfterNinetyDays() {
        var path = path(shows(Map.of()));
        assertThat(web.get(path + "x").statusCode()).isEqualTo(404);
        assertThat(web.get("/wheel/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").statusCode())
                .isEqualTo(404);
        work.clock().forward(WheelLinks.VALID);
        assertThat(web.get(path).statusCode()).isEqualTo(200);
        work.clock().forward(Duration.ofSeconds(1));
        assertThat(web.get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void withoutWebPagesThePictureAndTheListAreShownWithoutALink() {
        meets(COUNCIL, "Rådets möte", "2026-12-03T08:00:00Z");
        work.get(KnownAddress.class).open(false);
        var heard = shows(Map.of());
        assertThat(heard.says()).contains("Rådets möte").doesNotContain("webbsida");
        assertThat(heard.reply().attachments()).hasSize(1);
    }

    private BotReply shows(Map<String, Object> options) {
        return member.runs("wheel", options);
    }

    private static String path(BotReply heard) {
        var link = LINK.matcher(heard.says());
        assertThat(link.find()).as(heard.says()).isTrue();
        return link.group(1);
    }

    private void series(String rhythm, String from, String until) {
        coordinator
                .runs(
                        "meeting series",
                        Map.of(
                                "network",
                                COUNCIL,
                                "rhythm",
                                rhythm,
                                "from",
                                from,
                                "until",
                                until,
                                "place",
                                "Residenset"))
                .confirms();
    }

    private Meeting meets(String network, String title, String startsAt) {
        var start = Instant.parse(startsAt);
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        network,
                        title,
                        start,
                        start.plusSeconds(3600),
                        Venue.of(MeetingFormat.DIGITAL, null, null),
                        person().id(),
                        now));
    }

    private Round asks(String period, String network, Duration toAnswer) {
        if (work.get(Rounds.class).findAllByOrderByOpenedAtDesc().isEmpty()) {
            SmallPlan.settle(work);
        }
        var opened = work.clock().instant();
        var round = work.get(Rounds.class)
                .save(Round.open(
                        "2026",
                        period,
                        opened.plus(toAnswer),
                        opened.plus(toAnswer).plusSeconds(60),
                        SmallAssociation.COMMON_ROOM,
                        person().id(),
                        opened));
        work.get(Questions.class)
                .save(new Question(
                        NewId.next(), round.id(), "2026-S1.1", network, null, null, 0, null, null, null, 0, 0));
        return round;
    }

    private void sends(String at) {
        work.get(Issues.class)
                .save(Issue.draft(2026, 1, "Hemligt ämne", "Text", List.of(COUNCIL), person().id(), now)
                        .scheduled(Instant.parse(at)));
    }

    private void gathers(String day) {
        work.get(Arenas.class).save(Arena.of("norra", "Norra forumet", COUNCIL, null, null));
        var first = LocalDate.parse(day);
        work.get(Gatherings.class)
                .save(Gathering.of(
                        "norra", new Gathering.Content("Vårmöte", null, first, first.plusDays(1)), person().id(), now));
    }

    private Person person() {
        return work.get(People.class).findByAccountId("9002").orElseThrow();
    }
}
