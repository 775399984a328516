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
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PageNotFound;

/** Serves the web page of a follow-up. People open it with a personal link. */
@Controller
class FollowUpController {

    private final FollowUpPageLinks links;
    private final FollowUpWebPage pages;
    private final Rights rights;

    FollowUpController(FollowUpPageLinks links, FollowUpWebPage pages, Rights rights) {
        this.links = links;
        this.pages = pages;
        this.rights = rights;
    }

    /** Shows the page, or says that the link was revoked. Stores when a person, and not a link checker, opened it. */
    @GetMapping(FollowUpPageLinks.PATH + "{token}")
    String page(
            @PathVariable String token,
            @RequestParam Map<String, String> filters,
            Locale reader,
            HttpMethod method,
            Model model) {
        var found = links.read(token).orElseThrow(PageNotFound::new);
        if (found.link().isEmpty()) {
            model.addAttribute("why", Phrase.of("followup.page.revoked", Phrase.command("followup")));
            return "web/over";
        }
        var link = found.link().get();
        model.addAttribute(
                "shown",
                pages.of(FollowUpReader.person(rights.reading(found.personId())), new FollowUpQuery(filters), reader));
        model.addAttribute("until", link.validUntil());
        model.addAttribute("opened", link.openedAt());
        if (method.equals(HttpMethod.GET)) {
            links.recordOpening(link);
        }
        return "feature/followup/page";
    }
}
