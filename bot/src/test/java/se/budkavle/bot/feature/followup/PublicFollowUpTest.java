package se.budkavle.bot.feature.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.budkavle.bot.web.RunningWeb.header;
import static se.budkavle.bot.web.RunningWeb.text;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import se.budkavle.bot.testing.AnsweredRounds;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.GoalJudgements;
import se.budkavle.storage.judgement.GoalVerdict;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Rounds;

/** Tests what everybody can read on the public web page of the follow-up. */
class PublicFollowUpTest {

    private static final String COUNCIL = "hallbarhetsradet";

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final AnsweredRounds rounds = new AnsweredRounds(work);

    @BeforeEach
    void aRoundIsClosed() {
        SmallPlan.settle(work);
        var round = rounds.closed("T1 2026", MovableClock.START.minus(Duration.ofDays(60)));
        rounds.asks(round, "M1.1", COUNCIL, "timra", ActivityState.OFF_TRACK);
        rounds.asks(round, "M1.3", "hallbar-energi", "timra", ActivityState.ON_TRACK);
        work.get(GoalJudgements.class)
                .save(GoalJudgement.of(
                        "2026-M1",
                        1,
                        GoalVerdict.PARTLY,
                        "Ring Anna på 060-123456",
                        null,
                        rounds.person("Samordnare miljö").id(),
                        work.clock().instant()));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void thePublicPageShowsFiguresButNoTypedTextsAndNoNames() {
        var answer = web.get("/followup?goal=2026-M1");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(text(answer))
                .contains(
                        "<meta name=\"robots\" content=\"noindex\">",
                        "2 av 2 svar har kommit in",
                        "<h4>M1.1",
                        "■ avvikelse",
                        "Timrå",
                        "Bedömning: ",
                        "Sidan visar avslutade statusrundor i öppna nätverk, utan kommentarer.")
                .doesNotContain(
                        "Ingen personal",
                        "Vi anställer",
                        "En jurist",
                        "060-123456",
                        "Socialchef Timrå",
                        "Samordnare miljö",
                        "personlig");
    }

    @Test
    void thePublicPageLeavesOutClosedNetworks() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById(COUNCIL).orElseThrow().closed(true));
        assertThat(text(web.get("/followup")))
                .contains("1 av 1 svar har kommit in")
                .doesNotContain("Hållbarhetsrådet", COUNCIL);
        assertThat(web.get("/followup?network=" + COUNCIL).statusCode()).isEqualTo(404);
        assertThat(web.get("/followup?network=hallbar-energi").statusCode()).isEqualTo(200);
    }

    @Test
    void thePublicPageDoesNotShowAnOpenRound() {
        var open = work.get(Rounds.class).save(rounds.opened("T2 2026", MovableClock.START.minus(Duration.ofDays(1))));
        rounds.asks(open, "M1.1", COUNCIL, "timra", ActivityState.DONE);
        assertThat(text(web.get("/followup?round=" + open.id())))
                .contains("Ingen statusrunda har frågat om det än.")
                .doesNotContain("T2 2026");
        assertThat(text(web.get("/followup"))).contains("T1 2026").doesNotContain("T2 2026");
    }

    @Test
    void thereIsNoPublicPageUnlessTheConfigurationTurnsItOn() {
        var off = new PublicFollowUpController(new FollowUpSettings(false), work.get(FollowUpWebPage.class));
        assertThatThrownBy(() -> off.page(Map.of(), Locale.ENGLISH, new ExtendedModelMap()))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void thePublicPageWithAnUnknownFilterValueIsNotFound() {
        for (var wrong : List.of("area=x", "network=x", "goal=x", "tag=x", "round=x", "date=x")) {
            assertThat(web.get("/followup?" + wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }
}
