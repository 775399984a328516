package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.ENERGY;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;

class EmailFooterLinksTest {

    private static final Pattern LINK = Pattern.compile("https://calendar\\.example(/[\\w/-]+)");

    private final Workplace work = Workplace.fresh();
    private final NewsletterFixture room = new NewsletterFixture(work);

    @Test
    void theArchiveLinkInAnEmailWorksForAContactOfAClosedNetworkWhoIsNotAMember() {
        room.writer().runs("network settings", Map.of("network", ENERGY, "closed", true));
        room.address("9009", "anna@example.org");
        room.contact("anna@example.org", "Anna", ENERGY);
        room.send(room.draft(ENERGY));
        room.sendAll();
        var letter = work.mail().letters().get(0);
        assertThat(letter.to()).isEqualTo("anna@example.org");
        var archive = LINK.matcher(letter.text())
                .results()
                .map(link -> link.group(1))
                .filter(path -> path.contains("/archive/"))
                .findFirst();
        try (var web = RunningWeb.of(work)) {
            assertThat(RunningWeb.text(web.get(archive.orElseThrow()))).contains("<h1>Energi i höst</h1>");
        }
    }

    @Test
    void everyLinkInTheFooterOfAnEmailOpensAPageOfItsReader() {
        room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        room.send(issue);
        room.sendAll();
        var letter = work.mail().letters().get(0);
        try (var web = RunningWeb.of(work)) {
            var paths = LINK.matcher(letter.text())
                    .results()
                    .map(MatchResult::group)
                    .map(link -> link.substring("https://calendar.example".length()))
                    .toList();
            assertThat(paths).hasSize(3);
            assertThat(RunningWeb.text(web.get(paths.get(0))))
                    .contains("<h1>Energi i höst</h1>", "Solel <strong>på</strong> alla tak.");
            assertThat(RunningWeb.text(web.get(paths.get(1))))
                    .contains("Dina nyhetsbrev", "med mejl till a•••@example.org");
            assertThat(RunningWeb.text(web.get(paths.get(2)))).contains("Sluta få nyhetsbrevet?", "a•••@example.org");
            assertThat(letter.unsubscribe().getPath()).isEqualTo(paths.get(2));
            assertThat(letter.html()).contains(paths.get(0), paths.get(1), paths.get(2));
            web.post(paths.get(2), "List-Unsubscribe=One-Click");
            assertThat(RunningWeb.text(web.get(paths.get(1)))).contains("Du får inte nyhetsbrevet.");
        }
    }
}
