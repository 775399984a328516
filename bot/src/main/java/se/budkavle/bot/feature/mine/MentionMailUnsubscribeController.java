package se.budkavle.bot.feature.mine;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.directory.People;

/**
 * Serves the web page on which a person turns off the emails about mentions (notifications by @ in the chat). Each
 * email about a mention contains a link to the page. Opening the page (a GET request) changes nothing.
 *
 * <p>A POST request to the page turns off the emails about mentions. The button on the web page sends the POST request.
 * A mail program with one-click unsubscription (RFC 8058) can also send the POST request.
 */
@Controller
class MentionMailUnsubscribeController {

    private static final String PATH = MentionMailUnsubscribeLinks.PATH + "{token}";

    private final MentionMailUnsubscribeLinks ending;
    private final MentionMailSetting mail;
    private final People people;

    MentionMailUnsubscribeController(MentionMailUnsubscribeLinks ending, MentionMailSetting mail, People people) {
        this.ending = ending;
        this.mail = mail;
        this.people = people;
    }

    @GetMapping(PATH)
    String show(@PathVariable String token, Model model) {
        return page(read(token), model);
    }

    @PostMapping(PATH)
    String end(@PathVariable String token, Model model) {
        var about = read(token);
        if (!about.isEnded()) {
            mail.end(about.personId(), MentionMailSetting.Through.LINK);
        }
        return page(read(token), model);
    }

    private MentionMailUnsubscribeLinks.Ending read(String token) {
        return ending.read(token).orElseThrow(PageNotFound::new);
    }

    private String page(MentionMailUnsubscribeLinks.Ending about, Model model) {
        model.addAttribute(
                "person",
                people.findById(about.personId()).orElseThrow(PageNotFound::new).name());
        model.addAttribute("ended", about.isEnded());
        return "feature/mine/letters";
    }
}
