package se.budkavle.bot.view.link;

import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.bot.web.PersonalLinks;
import se.budkavle.storage.link.LinkedPage;
import se.budkavle.storage.link.PageLinks;

/** Checks a personal link when somebody opens its web page, and stores when the page was opened. */
@Component
public class PageLinkVerifier {

    /** The name of the template of the web page that says why a link no longer works. */
    public static final String OVER = "web/over";

    private final PersonalLinks links;
    private final PageLinks stored;
    private final Clock clock;

    PageLinkVerifier(PersonalLinks links, PageLinks stored, Clock clock) {
        this.links = links;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * Returns the id of the link's owner, and adds the link's dates to the model for the template {@code web/personal}.
     * Returns empty if the link was revoked or replaced; the controller then shows {@link #OVER}. Stores when the link
     * was last opened, at most once a minute. Stores nothing for a HEAD request, because programs use HEAD requests to
     * check links.
     *
     * @throws PageNotFound if the link is invalid
     * @throws se.budkavle.bot.web.PageGone if the link has expired
     */
    public Optional<String> owner(LinkedPage page, String token, HttpMethod method, Model model) {
        var target = links.read(LinkedPageRoutes.kind(page), token).orElseThrow(PageNotFound::new);
        var link = stored.findByPersonIdAndPage(target.personId(), page).filter(one -> !one.isOver(target.matter()));
        if (link.isEmpty()) {
            model.addAttribute("why", Phrase.of("link.over", LinkedPageRoutes.command(page)));
            return Optional.empty();
        }
        model.addAttribute("until", link.get().validUntil());
        model.addAttribute("opened", link.get().openedAt());
        var now = clock.instant();
        if (method.equals(HttpMethod.GET) && link.get().isOpenedAnew(now)) {
            stored.recordOpening(link.get().id(), now);
        }
        return Optional.of(target.personId());
    }
}
