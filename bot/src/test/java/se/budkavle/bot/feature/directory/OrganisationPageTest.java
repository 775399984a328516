package se.budkavle.bot.feature.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.web.RunningWeb.text;

import java.time.Duration;
import java.time.LocalDate;
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
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.cooperation.CooperationStep;
import se.budkavle.storage.cooperation.OrganisationStep;
import se.budkavle.storage.cooperation.OrganisationSteps;
import se.budkavle.storage.cooperation.StepHistory;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.link.PageLink;
import se.budkavle.storage.round.ActivityState;

/** Tests the web page about an organisation over HTTP, and the personal link to it. */
class OrganisationPageTest {

    private static final String COUNCIL = "hallbarhetsradet";
    private static final Pattern LINK =
            Pattern.compile("https://calendar\\.example(/organisation/[\\w-]+)(\\?organisation=\\w+)");

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final AnsweredRounds rounds = new AnsweredRounds(work);
    private final TestUser member = work.as("Ledamot Timrå, majoritet");

    @BeforeEach
    void aRoundIsClosed() {
        SmallPlan.settle(work);
        var round = rounds.closed("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        rounds.asks(round, "M1.1", COUNCIL, "timra", ActivityState.ON_TRACK);
        rounds.asks(round, "M1.3", "hallbar-energi", "timra", null);
        rounds.asks(round, "S1.1", "socialchefer", "timra", null);
        climbs(1, CooperationStep.TALK, LocalDate.of(2025, 3, 1), "Vi ses");
        climbs(2, CooperationStep.SHARE, LocalDate.of(2026, 3, 1), "<b>Delar</b> @everyone");
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void thePageAboutAnOrganisationHasTheSameContentAsTheMessageInTheChat() {
        var heard = shows(member, "timra");
        assertThat(text(web.get(path(heard))))
                .contains(
                        "<h1>Timrå kommun</h1>",
                        "<p>Deltar i 3 nätverk</p>",
                        "<p>2 av 2 platser tillsatta</p>",
                        "<th scope=\"row\">Hållbarhetsrådet</th>",
                        "<li>✓ majoritet: Ledamot Timrå, majoritet</li>",
                        "<p>Utan egna platser: Nätverket för hållbar energi, Socialchefsnätverket</p>",
                        "<li class=\"lines\">steg 2 av 4, delar kunskap</li>",
                        "<li class=\"lines\">2025: steg 1 → 2026: steg 2</li>",
                        "<li class=\"lines\">&lt;b&gt;Delar&lt;/b&gt; @everyone</li>",
                        "<p>Statusrunda T2 2026: 1 av 3 svar</p>",
                        "<li>○ M1.3 Energikartor: inget svar</li>",
                        "Sidan är personlig")
                .doesNotContain("<b>", "<script", "style=", "M1.1", "Beslut att ta hem");
        assertThat(heard.says())
                .contains(
                        "Deltar i 3 nätverk",
                        "2 av 2 platser tillsatta",
                        "steg 2 av 4, delar kunskap · 2025: steg 1 → 2026: steg 2",
                        "Statusrunda T2 2026: 1 av 3 svar",
                        "○ M1.3 Energikartor: inget svar")
                .doesNotContain("inget svar än");
        assertThat(text(web.get(path(shows(member, "lansstyrelsen")))))
                .contains("<th scope=\"row\">Hållbarhetsrådet</th><td>\ninbjuden", "Ingen statusrunda har frågat");
    }

    @Test
    void oneLinkOpensThePagesOfAllOrganisationsInTheReadersLanguage() {
        var path = path(shows(member, "timra"));
        var other = path.replace("organisation=timra", "organisation=sundsvall");
        assertThat(path(shows(member, "sundsvall"))).isEqualTo(other);
        assertThat(text(web.get(path)))
                .contains("<a href=\"?organisation=sundsvall\">Sundsvalls kommun</a>")
                .doesNotContain("?organisation=timra");
        assertThat(text(web.get(other, "Accept-Language", "en")))
                .contains("<html lang=\"en\">", "1 of 2 seats filled", "Without seats of its own: ");
        for (var wrong : List.of("", "?organisation=", "?organisation=x", "?organisation=%3Cb%3E")) {
            assertThat(web.get(path.replaceAll("\\?.*", "") + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @Test
    void aClosedNetworkIsNotNamedToReadersOutsideTheNetwork() {
        var path = path(shows(member, "timra"));
        var inside = path(shows(work.as("Socialchef Timrå"), "timra"));
        assertThat(text(web.get(path))).contains("Socialchefsnätverket", "S1.1");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        assertThat(text(web.get(path)))
                .contains("Deltar i 2 nätverk", "1 av 2 svar")
                .doesNotContain("Socialchefsnätverket", "S1.1");
        assertThat(text(web.get(inside))).contains("Socialchefsnätverket", "S1.1");
    }

    @Test
    void theLinkIsPersonalSaysWhenItWasLastOpenedCanBeRevokedAndExpires() {
        var heard = shows(member, "timra");
        var path = path(heard);
        assertThat(heard.says()).contains("Sidan har inte öppnats än.");
        assertThat(path(shows(work.as("Socialchef Timrå"), "timra"))).isNotEqualTo(path);
        assertThat(web.send("HEAD", path, null).statusCode()).isEqualTo(200);
        assertThat(text(web.get(path))).contains("Sidan har inte öppnats än.");
        assertThat(text(web.get(path))).contains("Sidan öppnades senast 23 november 2026");
        assertThat(shows(member, "timra").says()).contains("Sidan öppnades senast");
        assertThat(work.as("Förvaltare").runs("audit").says())
                .contains("skapade en personlig länk", "organisationernas sidor");
        assertThat(heard.presses("Stäng av länken").says())
                .contains("Länken är avstängd. Skriv /organisation visa om du vill ha en ny.");
        assertThat(text(web.get(path)))
                .contains("Länken är avstängd eller ersatt av en nyare. Skriv /organisation visa i Discord")
                .doesNotContain("Timrå kommun");
        var next = path(shows(member, "timra"));
        assertThat(heard.presses("Stäng av länken").says()).contains("Länken är redan avstängd.");
        work.clock().forward(PageLink.VALID);
        assertThat(web.get(next).statusCode()).isEqualTo(200);
        work.clock().forward(Duration.ofMillis(1));
        assertThat(web.get(next).statusCode()).isEqualTo(410);
        assertThat(web.get(next.replace("/organisation/", "/followup/")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void ifTheBotHasNoPublicWebAddressTheReplyContainsNoLink() {
        work.get(KnownAddress.class).open(false);
        assertThat(shows(member, "timra").says()).contains("Timrå kommun").doesNotContain("sidan", "[Stäng");
    }

    private void climbs(int revision, CooperationStep step, LocalDate since, String reason) {
        var steps = work.get(OrganisationSteps.class);
        steps.save(OrganisationStep.set(
                StepHistory.of(steps.findAllByOrganisationId("timra")),
                "timra",
                COUNCIL,
                OrganisationStep.Content.typed(step, since, reason),
                rounds.person("Samordnare miljö").id(),
                MovableClock.START.plusSeconds(revision),
                LocalDate.of(2026, 11, 1)));
    }

    private static BotReply shows(TestUser who, String organisation) {
        return who.runs("organisation show", Map.of("organisation", organisation));
    }

    private static String path(BotReply heard) {
        var link = LINK.matcher(heard.says());
        assertThat(link.find()).as(heard.says()).isTrue();
        return link.group(1) + link.group(2);
    }
}
