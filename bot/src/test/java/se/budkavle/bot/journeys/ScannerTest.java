package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;

/** Programs that look at mail open every link in it, several times: whatever page there is, opening it changes nothing that is stored. */
class ScannerTest {

    /** The pages that meetings and rounds are answered on; the tests of their letters open them. */
    private static final List<String> BY_LETTER = List.of("/meeting/", "/round/");

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final ReaderLinks links = ReaderLinks.in(work);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void openingAnyLinkChangesNothing() {
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
                "/newsletter/leave/{token}", List.of(links.leave()),
                "/newsletter/choices/{token}", List.of(links.choices()),
                "/newsletter/address/{token}", List.of(links.address()),
                "/nyhetsbrev/{network}/prenumerera", List.of(links.openArchive() + "/prenumerera"),
                "/contact/sign-up/{token}", List.of(links.signUp()),
                "/contact/stay/{token}", List.of(links.stay())));
        assertThat(RunningWeb.pages(work).stream().filter(page -> BY_LETTER.stream().noneMatch(page::startsWith)))
                .as("every page that there is").containsExactlyInAnyOrderElementsOf(opened.keySet());
        var before = work.contents();
        for (var paths : opened.values()) {
            for (var path : paths) {
                for (var method : List.of("GET", "HEAD", "GET")) {
                    assertThat(web.send(method, path, null).statusCode()).as(method + " " + path).isEqualTo(200);
                }
            }
        }
        assertThat(work.contents()).isEqualTo(before);
    }
}
