package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;

/**
 * Tests that GET requests to any web page change nothing in the database, because mail scanners open every link in an
 * email.
 */
class GetRequestsChangeNothingTest {

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final AnswerPaths answers = AnswerPaths.in(work);
    private final ReaderLinks links = ReaderLinks.in(work);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void openingALinkWithAGetRequestChangesNothing() {
        var followUp =
                ReaderLinks.linkIn(work.as(AnswerPaths.MEMBER).runs("followup").says());
        var organisation = ReaderLinks.linkIn(
                        work.as(AnswerPaths.MEMBER).runs("organisation show").says())
                + "?organisation=timra";
        work.as("Förvaltare")
                .runs("reckoning open", Map.of("due", "2026-12-11"))
                .confirms();
        var reckoning = ReaderLinks.linkIn(
                        work.as(AnswerPaths.MEMBER).runs("reckoning show").says())
                + "?year=2027";
        var opened = new TreeMap<String, List<String>>(Map.of(
                "/style.css", List.of("/style.css"),
                "/calendar/{token:[A-Za-z0-9_-]{22}}.ics", List.of(links.calendar()),
                "/nyhetsbrev/{network}", List.of(links.openArchive()),
                "/nyhetsbrev/{network}/{code}", List.of(links.openArchive() + "/2026-1"),
                "/nyhetsbrev/{network}/{code}/{picture}", List.of(links.openArchive() + "/2026-1/sol.png"),
                "/nyhetsbrev/{network}/atom.xml", List.of(links.openArchive() + "/atom.xml")));
        opened.putAll(Map.of(
                "/newsletter/archive/{token}", List.of(links.archive()),
                "/newsletter/archive/{token}/{code}", List.of(links.archive() + "/2026-1"),
                "/newsletter/archive/{reader}/{code}/{picture}", List.of(links.archive() + "/2026-1/sol.png"),
                "/newsletter/archive/{token}/atom.xml", List.of(links.archive() + "/atom.xml"),
                "/newsletter/preview/{token}", List.of(links.draft()),
                "/newsletter/preview/{writer}/{picture}", List.of(links.draft() + "/sol.png")));
        opened.putAll(Map.of(
                "/newsletter/leave/{token}", List.of(links.leave()),
                "/mine/letters/{token}", List.of(links.letters()),
                "/newsletter/choices/{token}", List.of(links.choices()),
                "/newsletter/address/{token}", List.of(links.address()),
                "/nyhetsbrev/{network}/prenumerera", List.of(links.openArchive() + "/prenumerera"),
                "/contact/sign-up/{token}", List.of(links.signUp()),
                "/contact/stay/{token}", List.of(links.stay())));
        opened.putAll(Map.of(
                "/meeting/answer/{token}",
                        List.of(answers.notice(), answers.notice().replaceAll("\\?.*", "?answer=NO")),
                "/meeting/substitute/{token}",
                        List.of(answers.call(), answers.call().replaceAll("\\?.*", "?answer=no")),
                "/round/answer/{token}", List.of(answers.round()),
                "/document/{token}", List.of(links.document()),
                "/wheel/{token}", List.of(links.wheel()),
                "/followup", List.of("/followup", "/followup?goal=2026-M1"),
                "/followup/{token}", List.of(followUp, followUp + "?goal=2026-M1"),
                "/organisation/{token}", List.of(organisation),
                "/reckoning/{token}", List.of(reckoning)));
        assertThat(RunningWeb.pages(work))
                .as("every page that there is")
                .containsExactlyInAnyOrderElementsOf(opened.keySet());
        // The bot stores the time at which a link was used: of a calendar feed once a day, of a web page once a minute.
        // The test therefore uses each link once before it compares the database contents.
        web.send("GET", links.calendar(), null);
        web.send("GET", followUp, null);
        web.send("GET", organisation, null);
        web.send("GET", reckoning, null);
        var before = work.contents();
        for (var paths : opened.values()) {
            for (var path : paths) {
                for (var method : List.of("GET", "HEAD", "GET")) {
                    assertThat(web.send(method, path, null).statusCode())
                            .as(method + " " + path)
                            .isEqualTo(200);
                }
            }
        }
        assertThat(work.contents()).isEqualTo(before);
    }
}
