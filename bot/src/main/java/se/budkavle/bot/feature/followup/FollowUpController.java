package se.budkavle.bot.feature.followup;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.link.PageLinkVerifier;
import se.budkavle.storage.link.LinkedPage;

/**
 * Serves the web page of a follow-up (a report on the plan's activities). People open the page with a personal link.
 */
@Controller
class FollowUpController {

    private final PageLinkVerifier links;
    private final FollowUpWebPage pages;
    private final Rights rights;

    FollowUpController(PageLinkVerifier links, FollowUpWebPage pages, Rights rights) {
        this.links = links;
        this.pages = pages;
        this.rights = rights;
    }

    /**
     * Shows the web page of the follow-up. If the personal link to the web page was revoked or replaced, shows a page
     * that says so.
     */
    @GetMapping("/followup/{token}")
    String page(
            @PathVariable String token,
            @RequestParam Map<String, String> filters,
            Locale reader,
            HttpMethod method,
            Model model) {
        var owner = links.owner(LinkedPage.FOLLOW_UP, token, method, model);
        if (owner.isEmpty()) {
            return PageLinkVerifier.OVER;
        }
        model.addAttribute(
                "shown",
                pages.of(
                        FollowUpViewer.person(rights.reading(owner.get())),
                        new FollowUpQueryParameters(filters),
                        reader));
        return "feature/followup/page";
    }
}
