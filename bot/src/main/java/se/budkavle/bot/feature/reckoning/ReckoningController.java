package se.budkavle.bot.feature.reckoning;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.link.PageLinkVerifier;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.link.LinkedPage;

/**
 * Serves the web page with the networks' answers in the yearly reckoning (review of the year). The association's
 * members read the page before they decide on the new plan. People open the page with a personal link.
 */
@Controller
class ReckoningController {

    private static final String YEAR = "year";

    private final PageLinkVerifier links;
    private final ReckoningYearReader years;
    private final Rights rights;

    ReckoningController(PageLinkVerifier links, ReckoningYearReader years, Rights rights) {
        this.links = links;
        this.years = years;
        this.rights = rights;
    }

    /** Returns the URL query string with which the web page shows the given year. */
    static String query(int year) {
        return "?" + YEAR + "=" + year;
    }

    /**
     * Returns the name of the web page's template. If the personal link was revoked, returns the template that says so.
     */
    @GetMapping("/reckoning/{token}")
    String page(
            @PathVariable String token,
            @RequestParam(name = YEAR, defaultValue = "") String year,
            HttpMethod method,
            Model model) {
        var owner = links.owner(LinkedPage.RECKONING, token, method, model);
        if (owner.isEmpty()) {
            return PageLinkVerifier.OVER;
        }
        if (!year.matches("\\d{4}")) {
            throw new PageNotFound();
        }
        model.addAttribute("shown", years.page(Integer.parseInt(year), rights.reading(owner.get())));
        return "feature/reckoning/year";
    }
}
