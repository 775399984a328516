package se.budkavle.bot.feature.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.web.RunningWeb.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.directory.Networks;

/** Tests the web page with the networks' answers in the yearly reckoning over HTTP. */
class ReckoningPageTest {

    private static final Pattern LINK = Pattern.compile("https://calendar\\.example(/reckoning/[\\w-]+\\?year=2027)");

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");

    @BeforeEach
    void allNetworksAreAskedAndOneAnswers() {
        SmallPlan.settle(work);
        work.as("Förvaltare")
                .runs("reckoning open", Map.of("due", "2026-12-11"))
                .confirms();
        timra.press(null, "reckoning:answer:" + id("hallbarhetsradet"), List.of(), Map.of())
                .fillsIn(Map.of(
                        "going-on", "CHANGE", "gave", "<b>Mycket</b>\n@everyone", "takes-up", "Elbilar\nKlimatdag"));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void thePageShowsForEachAreaTheAnswersAndTheNetworksWithoutAnAnswer() {
        assertThat(text(web.get(path(timra.runs("reckoning show")))))
                .containsSubsequence(
                        "<h1>Årsavstämning inför 2027 års plan</h1>",
                        "<p>1 av 3 nätverk har svarat</p>",
                        "<p>Ja: 0 · Ja, men på ett annat sätt: 1 · Nej: 0</p>",
                        "<h2>Social omsorg, vård och stöd</h2>",
                        "<p>0 av 1 nätverk har svarat</p>",
                        "<h3>Socialchefsnätverket</h3>",
                        "<p>Inget svar än. Svara senast 11 december 2026",
                        "<h2>Miljömässig hållbarhet</h2>",
                        "<p>1 av 2 nätverk har svarat</p>",
                        "<h3>Hållbarhetsrådet</h3>",
                        "<h4>Ska vi fortsätta?</h4>",
                        "<p>Ja, men på ett annat sätt</p>",
                        "<h4>Vad gav det?</h4>",
                        "<p>&lt;b&gt;Mycket&lt;/b&gt;</p>\n<p>@everyone</p>",
                        "<h4>Vad tar vi upp nästa år?</h4>",
                        "<li>Elbilar</li>",
                        "<li>Klimatdag</li>",
                        "<h3>Nätverket för hållbar energi</h3>",
                        "<p>Inget svar än. Svara senast 11 december 2026",
                        "Sidan är personlig")
                .doesNotContain("<b>", "<script", "style=", "Ledamot Timrå", "Har inte svarat:");
    }

    @Test
    void afterTheDeadlineThePageSaysWhichAnswersAreMissing() {
        var path = path(timra.runs("reckoning show"));
        work.clock().set(Instant.parse("2026-12-14T10:00:00Z"));
        assertThat(text(web.get(path)))
                .contains(
                        "<p>Inget svar har kommit. Sista svarsdagen 11 december 2026",
                        "samordnaren kan fortfarande svara åt nätverket.</p>")
                .doesNotContain("Inget svar än", "Svara senast");
    }

    @Test
    void thePageShowsLaterAnswersAndAWithdrawalAndAWrongYearIsNotFound() {
        var path = path(timra.runs("reckoning show"));
        work.as("Socialchef Timrå")
                .press(null, "reckoning:answer:" + id("socialchefer"), List.of(), Map.of())
                .fillsIn(Map.of("going-on", "END", "gave", "Lite"));
        assertThat(text(web.get(path, "Accept-Language", "en")))
                .contains("<html lang=\"en\">", "2 of 3 networks have answered", "<p>Nothing new</p>");
        work.as("Förvaltare").runs("reckoning withdraw").confirms();
        assertThat(text(web.get(path)))
                .contains("Ingen årsavstämning inför 2027 som du får se har öppnats.")
                .doesNotContain("Mycket");
        for (var wrong : List.of("", "?year=", "?year=x", "?year=99999")) {
            assertThat(web.get(path.replaceAll("\\?.*", "") + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @Test
    void aClosedNetworkIsNotNamedToReadersOutsideIt() {
        var heard = timra.runs("reckoning show");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        assertThat(text(web.get(path(heard))))
                .contains("1 av 2 nätverk har svarat")
                .doesNotContain("Social");
        assertThat(text(web.get(path(work.as("Socialchef Timrå").runs("reckoning show")))))
                .contains("1 av 3 nätverk har svarat", "Socialchefsnätverket");
        assertThat(heard.presses("Stäng av länken").says()).contains("Skriv /årsavstämning visa");
        assertThat(text(web.get(path(heard))))
                .contains("Länken gäller inte längre")
                .doesNotContain("Mycket");
    }

    private String id(String network) {
        return work.get(JdbcTemplate.class)
                .queryForObject("select id from reckoning where network_id = ?", String.class, network);
    }

    private static String path(BotReply heard) {
        var link = LINK.matcher(heard.says());
        assertThat(link.find()).as(heard.says()).isTrue();
        return link.group(1);
    }
}
