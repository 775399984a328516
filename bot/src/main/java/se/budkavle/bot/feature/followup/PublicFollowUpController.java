package se.budkavle.bot.feature.followup;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.budkavle.bot.web.PageNotFound;

/**
 * Serves the web page of a follow-up (a report on the plan's activities) to everybody, if the configuration allows
 * this.
 */
@Controller
class PublicFollowUpController {

    static final String PATH = "/followup";

    private final FollowUpSettings settings;
    private final FollowUpWebPage pages;

    PublicFollowUpController(FollowUpSettings settings, FollowUpWebPage pages) {
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> filters, Locale reader, Model model) {
        if (!settings.publicPage()) {
            throw new PageNotFound();
        }
        model.addAttribute("shown", pages.of(FollowUpViewer.EVERYBODY, new FollowUpQueryParameters(filters), reader));
        return "feature/followup/page";
    }
}
