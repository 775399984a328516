package se.budkavle.bot.feature.directory;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.link.PageLinkVerifier;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.link.LinkedPage;

/** Serves the web page about an organisation, such as a municipality. People open the page with a personal link. */
@Controller
class OrganisationController {

    private static final String ORGANISATION = "organisation";

    private final PageLinkVerifier links;
    private final OrganisationFactsReader overview;
    private final Organisations organisations;
    private final Rights rights;

    OrganisationController(
            PageLinkVerifier links, OrganisationFactsReader overview, Organisations organisations, Rights rights) {
        this.links = links;
        this.overview = overview;
        this.organisations = organisations;
        this.rights = rights;
    }

    /** Returns the query part of the URL of an organisation's web page. */
    static String query(Organisation organisation) {
        return "?" + ORGANISATION + "=" + organisation.id();
    }

    /**
     * Shows the page about the organisation. If the personal link was revoked or replaced, shows a page that says so.
     */
    @GetMapping("/organisation/{token}")
    String page(
            @PathVariable String token,
            @RequestParam(name = ORGANISATION, defaultValue = "") String organisation,
            HttpMethod method,
            Model model) {
        var owner = links.owner(LinkedPage.ORGANISATION, token, method, model);
        if (owner.isEmpty()) {
            return PageLinkVerifier.OVER;
        }
        var reader = new OrganisationViewer(rights.reading(owner.get()), rights.belonging(owner.get()));
        var shown = organisations.findById(organisation).orElseThrow(PageNotFound::new);
        model.addAttribute("shown", overview.of(shown, reader));
        model.addAttribute(
                "others",
                organisations.findAllByOrderByName().stream()
                        .filter(one -> !one.equals(shown))
                        .toList());
        return "feature/directory/organisation";
    }
}
