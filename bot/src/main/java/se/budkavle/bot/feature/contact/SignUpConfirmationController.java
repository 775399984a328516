package se.budkavle.bot.feature.contact;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.SignUp;

/**
 * Serves the web page that the link in a sign-up email opens. Only the page's button confirms the sign-up, because mail
 * programs may open the link by themselves.
 */
@Controller
class SignUpConfirmationController {

    private static final String PATH = SignUpLinks.PATH + "{token}";

    private final SignUpLinks links;
    private final SignUpRecorder signUps;

    SignUpConfirmationController(SignUpLinks links, SignUpRecorder signUps) {
        this.links = links;
        this.signUps = signUps;
    }

    @GetMapping(PATH)
    String show(@PathVariable String token, Model model) {
        return page(read(token), model);
    }

    @PostMapping(PATH)
    String confirm(@PathVariable String token, Model model) {
        signUps.confirm(read(token));
        return page(read(token), model);
    }

    private SignUp read(String token) {
        return links.read(token)
                .filter(signUp -> signUps.open(signUp.networkId()).isPresent())
                .orElseThrow(PageNotFound::new);
    }

    private String page(SignUp signUp, Model model) {
        model.addAttribute(
                "network", signUps.open(signUp.networkId()).orElseThrow().title());
        model.addAttribute("address", MailAddress.of(signUp.address()).shown());
        model.addAttribute("wording", signUp.wording());
        model.addAttribute("confirmed", signUp.isConfirmed());
        return "feature/contact/confirm";
    }
}
