package se.budkavle.bot.feature.round;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.budkavle.bot.web.EmailLinks.Answering;
import se.budkavle.bot.web.EmailPages;
import se.budkavle.bot.web.PageNotFound;

/**
 * Endpoints of the web page on which the recipient of an email answers a status round. A GET request changes no data,
 * because mail programs also open links.
 */
@Controller
class RoundAnswerController {

    private static final String PATH = RoundAnswerLinks.PATH + "{token}";

    private final RoundAnswerLinks links;
    private final RoundAnswerWebPage answers;

    RoundAnswerController(RoundAnswerLinks links, RoundAnswerWebPage answers) {
        this.links = links;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String show(@PathVariable String token, Model model) {
        var about = about(token);
        return EmailPages.page(
                about, "feature/round/answer", () -> answers.shown(about.matter(), about.personId()), model);
    }

    @PostMapping(PATH)
    String store(@PathVariable String token, @RequestParam Map<String, String> fields, Model model) {
        var about = about(token);
        return EmailPages.page(
                about, "feature/round/answer", () -> answers.stored(about.matter(), about.personId(), fields), model);
    }

    private Answering about(String token) {
        return links.read(token).orElseThrow(PageNotFound::new);
    }
}
