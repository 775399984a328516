package se.budkavle.bot.feature.contact;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.contact.Contact;

/**
 * Serves the web page that shows a contact its newsletters and asks whether the contact wants to stay. Only the page's
 * buttons change data, because mail programs may open the link by themselves.
 */
@Controller
class ReconfirmationController {

    private static final String PATH = ReconfirmationLinks.PATH + "{token}";

    private final ReconfirmationLinks links;
    private final ContactReconfirmation reconfirmation;
    private final ContactNetworks networks;

    ReconfirmationController(
            ReconfirmationLinks links, ContactReconfirmation reconfirmation, ContactNetworks networks) {
        this.links = links;
        this.reconfirmation = reconfirmation;
        this.networks = networks;
    }

    @GetMapping(PATH)
    String show(@PathVariable String token, Model model) {
        return page(read(token), false, model);
    }

    @PostMapping(PATH)
    String answer(@PathVariable String token, @RequestParam("stay") boolean stay, Model model) {
        var contact = read(token);
        if (stay) {
            reconfirmation.stay(contact);
        } else {
            reconfirmation.leave(contact);
        }
        return page(read(token), true, model);
    }

    private Contact read(String token) {
        return links.read(token).orElseThrow(PageNotFound::new);
    }

    private String page(Contact contact, boolean answered, Model model) {
        model.addAttribute("address", ContactWords.address(contact));
        var titles = networks.titles(contact);
        model.addAttribute("networks", titles);
        model.addAttribute("silent", contact.isEnded() || titles.isEmpty());
        model.addAttribute("ended", contact.isEnded());
        model.addAttribute("answered", answered);
        return "feature/contact/stay";
    }
}
