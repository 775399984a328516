package se.budkavle.bot.feature.reckoning;

import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.link.PageLinkRecorder;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.link.LinkedPage;

/**
 * Builds the private reply about the yearly reckonings (reviews of the year) of all networks that the user may read.
 * The reply contains a document with the full answers. If the bot has a public web server, the reply also contains the
 * link to a web page with the same content.
 */
@Component
class ReckoningOverview {

    private final ReckoningPaper paper;
    private final PageLinkRecorder links;

    ReckoningOverview(ReckoningPaper paper, PageLinkRecorder links) {
        this.paper = paper;
        this.links = links;
    }

    Reply of(ReckoningYear shown, String readerId, Locale locale) {
        if (shown.rows().isEmpty()) {
            throw new Refusal("reckoning.none-in", String.valueOf(shown.year()));
        }
        var file = Attachment.file(paper.name(shown.year(), locale), paper.of(shown.year(), shown.rows(), locale));
        var page = page(shown);
        return links.of(LinkedPage.RECKONING, readerId)
                .map(link -> link.revocableIn(Reply.page(link.shownIn(
                                page, Phrase.of("reckoning.page.open"), ReckoningController.query(shown.year())))
                        .with(file)))
                .orElseGet(() -> Reply.page(page).with(file));
    }

    private static Page page(ReckoningYear shown) {
        var page = Page.of(shown.title()).line(shown.counted()).line(shown.sums());
        if (!shown.missing().isEmpty()) {
            page = page.line("reckoning.overview.missing", ReckoningRow.titles(shown.missing()));
        }
        for (var row : shown.rows()) {
            var answer = row.answer();
            if (answer != null) {
                page = page.line(
                        "reckoning.overview.line",
                        Phrase.strong(row.network().title()),
                        Phrase.of("reckoning.going-on." + answer.goingOn()),
                        answer.matters().size());
            }
        }
        return page.line("reckoning.overview.file");
    }
}
