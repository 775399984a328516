package se.budkavle.bot.feature.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.web.RunningWeb.header;
import static se.budkavle.bot.web.RunningWeb.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.AnsweredRounds;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallIndicator;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.SqlStatements;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.GoalJudgements;
import se.budkavle.storage.judgement.GoalVerdict;
import se.budkavle.storage.link.LinkedPage;
import se.budkavle.storage.link.PageLink;
import se.budkavle.storage.link.PageLinks;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.Tagging;
import se.budkavle.storage.tag.Taggings;
import se.budkavle.storage.tag.Tags;

/** Tests the web page of the follow-up over HTTP, and the personal link to it. */
class FollowUpPageTest {

    private static final String COUNCIL = "hallbarhetsradet";
    private static final String ENERGY = "hallbar-energi";
    private static final String GOAL = "?goal=2026-M1";
    private static final Pattern LINK =
            Pattern.compile("https://calendar\\.example(/followup/[\\w-]+)(\\?[\\w=&.-]+)?");
    private static final Pattern ANSWERED = Pattern.compile("(\\d+) av (\\d+) svar har kommit in");

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final AnsweredRounds rounds = new AnsweredRounds(work);
    private final TestUser member = work.as("Ledamot Timrå, majoritet");

    @BeforeEach
    void twoRoundsAreClosed() {
        SmallPlan.settle(work);
        var first = rounds.closed("T1 2026", MovableClock.START.minus(Duration.ofDays(60)));
        rounds.asks(first, "M1.1", COUNCIL, "timra", ActivityState.ON_TRACK);
        rounds.asks(first, "M1.3", ENERGY, "timra", ActivityState.ON_TRACK);
        rounds.asks(first, "M1.3", ENERGY, "sundsvall", ActivityState.DONE);
        rounds.asks(first, "S1.1", "socialchefer", null, ActivityState.AT_RISK);
        var second = rounds.closed("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        var corrected = rounds.asks(second, "M1.1", COUNCIL, "timra", ActivityState.ON_TRACK);
        rounds.answers(
                corrected,
                new Answer.Given(
                        ActivityState.OFF_TRACK,
                        "<b>Fast</b> \"nu\" @everyone",
                        "Ingen personal",
                        "Vi anställer",
                        null),
                second.openedAt().plusSeconds(60));
        rounds.asks(second, "M1.3", ENERGY, "timra", ActivityState.ON_TRACK);
        rounds.asks(second, "M1.3", ENERGY, "sundsvall", null);
        rounds.asks(second, "S1.1", "socialchefer", null, ActivityState.DONE);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void thePageShowsTheTitleTheNumberOfAnswersAndTheTrendThatTheCommandShows() {
        for (var options : List.of(
                Map.<String, Object>of(),
                Map.<String, Object>of("area", "miljo"),
                Map.<String, Object>of("network", ENERGY),
                Map.<String, Object>of("goal", "S1"),
                Map.<String, Object>of("organisation", "timra"),
                Map.<String, Object>of("round", "T1 2026"),
                Map.<String, Object>of("date", "2026-10-01"))) {
            var said = member.runs("followup", options).says();
            var page = page(said);
            assertThat(answered(page).get(0)).isEqualTo(answered(said).get(0));
            var title = said.lines().findFirst().orElseThrow();
            assertThat(page).contains("<h1>" + title.replaceAll("[*#]", "").strip() + "</h1>");
            var turned =
                    Pattern.compile("\\d+ bättre, \\d+ sämre, \\d+ oförändrade").matcher(said);
            if (turned.find()) {
                assertThat(page).contains(turned.group());
            } else {
                assertThat(page).doesNotContain("bättre");
            }
        }
    }

    @Test
    void theFiguresOfAreasGoalsNetworksAndOrganisationsAddUpToTheTotal() {
        var page = page(member);
        var whole = answered(page).get(0);
        assertThat(whole).isEqualTo("3/4");
        var areas = part(page, "<h2>(?:Miljö|Social)[^<]*</h2>\\s*<figure>.*?</figure>");
        var goals = part(page, "<h3>\\s*<a.*?</figure>");
        assertThat(sum(areas)).isEqualTo(whole);
        assertThat(sum(goals)).isEqualTo(whole);
        assertThat(sum(page.substring(page.indexOf("Per nätverk"), page.indexOf("Per organisation"))))
                .isEqualTo(whole);
        assertThat(sum(page.substring(page.indexOf("Per organisation")))).isEqualTo(whole);
    }

    @Test
    void thePageOfAGoalShowsItsJudgementItsIndicatorsAndAllAnswersWithoutNamesOfPeople() {
        work.get(GoalJudgements.class)
                .save(GoalJudgement.of(
                        "2026-M1",
                        1,
                        GoalVerdict.PARTLY,
                        "Personal saknas",
                        null,
                        rounds.person("Samordnare miljö").id(),
                        work.clock().instant()));
        SmallIndicator.settle(work, "2026-M1");
        var page = text(web.get(path(member) + GOAL));
        assertThat(page)
                .contains(
                        "Bedömning: ▲ kan delvis uppnås. Personal saknas (",
                        "<title id=\"indicator-0-title\">Rådgivna &lt;företag&gt;</title>",
                        "134 företag",
                        "målet är 200 företag senast",
                        "M1.1 Klimatplan i varje kommun",
                        "M1.3 Energikartor",
                        "Kommentar: &lt;b&gt;Fast&lt;/b&gt; \"nu\" @everyone",
                        "Orsak: Ingen personal",
                        "Åtgärd: Vi anställer",
                        "<strong>◌ svar saknas</strong> Sundsvall, T2 2026",
                        "<strong>✓ klar</strong> Sundsvall, T1 2026, 2")
                .containsSubsequence(
                        "<strong>■ avvikelse</strong> Timrå, T2 2026",
                        "Tidigare svar",
                        "<strong>● enligt plan</strong> Timrå, T2 2026",
                        "<strong>● enligt plan</strong> Timrå, T1 2026")
                .doesNotContain("<b>", "Socialchef Timrå", "Samordnare miljö", "<script", "style=", "S1.1");
    }

    @Test
    void aCommentOfSeveralLinesKeepsItsLineBreaks() {
        var round = rounds.closed("T3 2026", MovableClock.START.minus(Duration.ofDays(1)));
        var asked = rounds.asks(round, "M1.1", COUNCIL, "timra", ActivityState.ON_TRACK);
        rounds.answers(
                asked,
                new Answer.Given(ActivityState.OFF_TRACK, "Först det ena.\nSedan det andra.", "Brist", "Mer", null),
                round.openedAt().plusSeconds(60));

        assertThat(text(web.get(path(member) + GOAL)))
                .contains("<span class=\"lines\">Kommentar: Först det ena.\nSedan det andra.</span>");
        assertThat(text(web.get("/style.css"))).contains(".lines { white-space: pre-line; }");
    }

    @Test
    void headingsOfThePageSkipNoLevelIdsAreUniqueAndEveryPictureHasATitle() {
        SmallIndicator.settle(work, "2026-M1");
        for (var query : List.of("", GOAL, "?state=OFF_TRACK", "?network=" + ENERGY)) {
            var page = text(web.get(path(member) + query));
            int before = 0;
            for (var level : part(page, "<h[1-6]>").replaceAll("\\D", "").split("")) {
                assertThat(Integer.parseInt(level)).as(query).isLessThanOrEqualTo(before + 1);
                before = Integer.parseInt(level);
            }
            var ids = new ArrayList<String>();
            var id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
            while (id.find()) {
                ids.add(id.group(1));
            }
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(part(page, "<svg[^>]*role=\"img\"[^>]*>\\s*<title id=\"[^\"]+\">[^<]+</title><desc")
                            .split("<svg"))
                    .hasSameSizeAs(page.split("<svg"));
        }
    }

    @Test
    void filtersLimitThePageStayInItsLinksAndAreNotFoundIfTheirValueIsUnknown() {
        var page = text(web.get(path(member) + "?network=" + ENERGY));
        assertThat(page)
                .contains(
                        "<form method=\"get\"",
                        "value=\"" + ENERGY + "\" selected",
                        "<a href=\"?network=hallbar-energi&amp;goal=2026-M1\">",
                        "M1.3 Energikartor",
                        "<a href=\"?\">Visa allt</a>")
                .doesNotContain("M1.1");
        assertThat(text(web.get(path(member) + "?state=OFF_TRACK&area=")))
                .contains("3 av 4 svar", "<h4>M1.1 Klimatplan i varje kommun</h4>")
                .doesNotContain("<h4>M1.3", "<h4>S1.1");
        assertThat(text(web.get(path(member) + "?state=MISSING")))
                .contains("<h4>M1.3")
                .doesNotContain("<h4>M1.1");
        assertThat(text(web.get(path(member) + "?organisation=region")))
                .contains("Ingen statusrunda har frågat om det än.");
        for (var wrong :
                List.of("area=x", "network=x", "goal=x", "organisation=x", "tag=x", "state=x", "round=x", "date=x")) {
            assertThat(web.get(path(member) + "?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(text(web.get(path(member) + "?other=%3Cb%3E")))
                .contains("3 av 4 svar")
                .doesNotContain("<b>");
    }

    @Test
    void theFormOffersTheTagsAndAChosenTagLeavesOutOtherActivities() {
        work.get(Tags.class).save(Tag.of("mal-13", Tag.Kind.GLOBAL_GOAL, "Hejda <b>", List.of(), 0));
        work.get(Taggings.class).save(Tagging.of("mal-13", Tagging.Subject.ACTIVITY, "2026-M1.3", MovableClock.START));
        assertThat(text(web.get(path(member)))).contains("<option value=\"mal-13\">Hejda &lt;b&gt;</option>");
        assertThat(text(web.get(path(member) + "?tag=mal-13")))
                .contains("<option value=\"mal-13\" selected>Hejda &lt;b&gt;</option>", "<h4>M1.3 Energikartor</h4>")
                .doesNotContain("M1.1", "<b>");
    }

    @Test
    void thePageOfAPastDayShowsTheAnswersOfThatDayAndOfAFutureDayTheLatestAnswers() {
        var page = text(web.get(path(member) + "?date=2026-10-01"));
        assertThat(page)
                .contains("så som det såg ut 1 oktober 2026", "4 av 4 svar", "name=\"date\" value=\"2026-10-01\"");
        assertThat(text(web.get(path(member) + "?date=2999-01-01"))).contains("3 av 4 svar");
    }

    @Test
    void aPersonWhoLosesTheSeatNoLongerSeesTheClosedNetworkThroughTheSameLink() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById(COUNCIL).orElseThrow().closed(true));
        var path = path(member);
        assertThat(text(web.get(path))).contains("3 av 4 svar", "Hållbarhetsrådet");
        assertThat(text(web.get(path + GOAL))).contains("M1.1");
        var other = path(work.as("Socialchef Timrå"));
        assertThat(text(web.get(other))).contains("2 av 3 svar").doesNotContain("Hållbarhetsrådet", "M1.1");
        assertThat(web.get(other + "?network=" + COUNCIL).statusCode()).isEqualTo(404);
        work.clock().forward(Duration.ofDays(1));
        var memberships = work.get(Memberships.class);
        var today = work.get(Association.class).today(work.clock());
        memberships
                .activeOf(rounds.person("Ledamot Timrå, majoritet").id(), today)
                .forEach(one -> memberships.save(one.released(today.minusDays(1))));
        assertThat(text(web.get(path))).contains("2 av 3 svar").doesNotContain("Hållbarhetsrådet", "M1.1");
        assertThat(text(web.get(path + GOAL))).contains("M1.3").doesNotContain("M1.1", "Hållbarhetsrådet");
        assertThat(web.get(path + "?network=" + COUNCIL).statusCode()).isEqualTo(404);
    }

    @Test
    void theOwnerOfTheLinkSeesWhenThePageWasLastOpened() {
        var heard = member.runs("followup");
        assertThat(heard.says()).contains("Sidan har inte öppnats än.");
        assertThat(web.send("HEAD", path(heard), null).statusCode()).isEqualTo(200);
        assertThat(member.runs("followup").says()).contains("Sidan har inte öppnats än.");
        assertThat(text(web.get(path(heard)))).contains("Sidan har inte öppnats än.");
        work.clock().forward(Duration.ofHours(1));
        assertThat(member.runs("followup").says()).contains("Sidan öppnades senast");
        assertThat(text(web.get(path(heard)))).contains("Sidan öppnades senast 23 november 2026");
        assertThat(path(member.runs("followup"))).isEqualTo(path(heard));
        assertThat(audited("link.create")).hasSize(1);
    }

    @Test
    void aRevokedLinkShowsOnlyThatItIsRevokedAndTheNextLinkIsANewOne() {
        var heard = member.runs("followup");
        var path = path(heard);
        assertThat(heard.presses("Stäng av länken").says()).contains("Länken är avstängd");
        assertThat(heard.presses("Stäng av länken").says()).contains("Länken är avstängd");
        assertThat(audited("link.revoke")).hasSize(1);
        assertThat(text(web.get(path)))
                .contains("Länken gäller inte längre", "Länken är avstängd eller ersatt av en nyare")
                .doesNotContain("M1");
        var next = path(member);
        assertThat(next).isNotEqualTo(path);
        assertThat(text(web.get(next))).contains("M1");
        assertThat(text(web.get(path))).contains("ersatt av en nyare").doesNotContain("M1");
        assertThat(heard.presses("Stäng av länken").says()).contains("Länken är redan avstängd");
        assertThat(text(web.get(next))).as("an old button ends no new link").contains("M1");
    }

    @Test
    void aPersonCannotRevokeAnotherPersonsLink() {
        var path = path(member);
        var mark = work.get(PageLinks.class)
                .findByPersonIdAndPage(rounds.person("Ledamot Timrå, majoritet").id(), LinkedPage.FOLLOW_UP)
                .orElseThrow()
                .mark();
        work.as("Socialchef Timrå").press(null, "link:revoke:" + mark, List.of(), Map.of());
        assertThat(text(web.get(path))).contains("M1");
    }

    @Test
    void aLinkExpiresAfterNinetyDaysAndAForgedLinkIsNotFound() {
        var path = path(member);
        assertThat(web.get(path + "x").statusCode()).isEqualTo(404);
        var person = rounds.person("Ledamot Timrå, majoritet").id();
        var other = work.get(SignedLinks.class).token("wheel.read", "x:9999999999999", person);
        assertThat(web.get("/followup/" + other).statusCode()).isEqualTo(404);
        assertThat(header(web.get(path), "Cache-Control")).isEqualTo("no-store");
        work.clock().forward(PageLink.VALID);
        assertThat(web.get(path).statusCode()).isEqualTo(200);
        work.clock().forward(Duration.ofMillis(1));
        assertThat(web.get(path).statusCode()).isEqualTo(410);
        assertThat(web.get(path(member)).statusCode()).isEqualTo(200);
    }

    @Test
    void ifTheBotHasNoPublicWebAddressTheReplyContainsNoLink() {
        work.get(KnownAddress.class).open(false);
        var heard = member.runs("followup");
        assertThat(heard.says()).contains("3 av 4 svar").doesNotContain("webbsida");
        assertThat(audited("link.create")).isEmpty();
    }

    @Test
    void thePageIsInTheLanguageOfTheReadersBrowser() {
        assertThat(text(web.get(path(member) + GOAL, "Accept-Language", "en")))
                .contains("<html lang=\"en\">", "Earlier answers", "All networks", "off track")
                .doesNotContain("Tidigare");
    }

    @Test
    void moreActivitiesNeedNoMoreQueriesAndThePageListsAtMostAHundred() {
        var path = path(member);
        SmallPlan.more(work, 150);
        var third = rounds.closed("T3 2026", MovableClock.START.minus(Duration.ofDays(5)));
        rounds.asks(third, "M1.4", ENERGY, "timra", ActivityState.DONE);
        web.get(path);
        int few = SqlStatements.during(() -> web.get(path + GOAL)).size();
        for (int number = 5; number < 154; number++) {
            rounds.asks(third, "M1." + number, ENERGY, "timra", ActivityState.DONE);
        }
        assertThat(SqlStatements.during(() -> web.get(path + GOAL))).hasSize(few);
        assertThat(few).isLessThan(95);
        assertThat(text(web.get(path + "?network=" + ENERGY)))
                .contains("150 av 150 svar", "50 aktiviteter till visas inte här")
                .containsSubsequence("<h4>M1.4 ", "<h4>M1.10 ");
    }

    @Test
    void thePageListsAtMostTwentyChangedActivitiesAndCountsTheOthers() {
        SmallPlan.more(work, 25);
        var third = rounds.closed("T3 2026", MovableClock.START.minus(Duration.ofDays(10)));
        var fourth = rounds.closed("T1 2027", MovableClock.START.minus(Duration.ofDays(5)));
        for (int number = 4; number < 25; number++) {
            rounds.asks(third, "M1." + number, ENERGY, "timra", ActivityState.ON_TRACK);
            rounds.asks(fourth, "M1." + number, ENERGY, "timra", ActivityState.DONE);
        }
        var path = path(member);
        var one = text(web.get(path + "?network=" + ENERGY));
        assertThat(one.split("<li>● enligt plan → ✓ klar: ", -1)).hasSize(1 + 20);
        assertThat(one)
                .contains(
                        "21 bättre, 0 sämre, 0 oförändrade",
                        "<li>● enligt plan → ✓ klar: M1.23 Karta 23, Timrå</li>",
                        "<p>En ändrad aktivitet till visas inte här. Välj ett område, ett nätverk eller en organisation"
                                + " för att se färre åt gången. <a href=\"#filters\">Filtrera</a></p>",
                        "<details class=\"filters\" id=\"filters\"")
                .doesNotContain("klar: M1.24 ");
        assertThat(text(web.get(path + "?network=" + COUNCIL)))
                .contains("1 sämre")
                .doesNotContain("visas inte här");
    }

    @Test
    void thePageNamesTheOverallGoalOfEachGoalThatHasOne() {
        var overall = work.get(OverallGoals.class)
                .save(OverallGoal.of(2025, 2027, "miljo-1", "miljo", "En <b> plattform", 1));
        var goals = work.get(Goals.class);
        goals.save(goals.findById("2026-M1").orElseThrow().under(overall.id()));
        goals.keepOverallGoals("2026", work.clock().instant());
        var line = "<p class=\"faint\">Övergripande mål: En &lt;b&gt; plattform (2025–2027)</p>";
        var whole = text(web.get(path(member)));
        assertThat(whole.split(Pattern.quote(line), -1)).hasSize(2);
        assertThat(whole.substring(whole.indexOf("M1 Mindre utsläpp"))).contains(line);
        assertThat(whole)
                .contains("<p>• En &lt;b&gt; plattform (2025–2027): 1 mål: ◌ 1 bedömning saknas</p>")
                .contains("<p>• Utan övergripande mål: 1 mål: ◌ 1 bedömning saknas</p>");
        assertThat(text(web.get(path(member) + GOAL))).contains(line);
        assertThat(text(web.get(path(member) + "?goal=2026-S1"))).doesNotContain("Övergripande mål");
    }

    private static List<String> answered(String text) {
        var found = new ArrayList<String>();
        var matcher = ANSWERED.matcher(text.replace("*", ""));
        while (matcher.find()) {
            found.add(matcher.group(1) + "/" + matcher.group(2));
        }
        return found;
    }

    private static String sum(String text) {
        int answered = 0;
        int total = 0;
        for (var one : answered(text)) {
            answered += Integer.parseInt(one.split("/")[0]);
            total += Integer.parseInt(one.split("/")[1]);
        }
        return answered + "/" + total;
    }

    /** Returns all parts of the page that match, one after another. */
    private static String part(String page, String pattern) {
        var parts = new StringBuilder();
        var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        while (matcher.find()) {
            parts.append(matcher.group());
        }
        return parts.toString();
    }

    private List<AuditEntry> audited(String action) {
        return work.get(AuditLog.class).newest(action, null, null, 9);
    }

    private String page(TestUser reader) {
        return page(reader.runs("followup").says());
    }

    private String page(String said) {
        var link = LINK.matcher(said);
        assertThat(link.find()).as(said).isTrue();
        return text(web.get(link.group(1) + (link.group(2) == null ? "" : link.group(2))));
    }

    private static String path(TestUser reader) {
        return path(reader.runs("followup"));
    }

    private static String path(BotReply heard) {
        var link = LINK.matcher(heard.says());
        assertThat(link.find()).as(heard.says()).isTrue();
        return link.group(1);
    }
}
