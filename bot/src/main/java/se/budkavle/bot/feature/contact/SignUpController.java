package se.budkavle.bot.feature.contact;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;

/**
 * Serves the web page on which people sign up for a network's newsletter. The response is the same for known and
 * unknown addresses, so that nobody can find out who is in the mailing list.
 */
@Controller
class SignUpController {

    private static final String PATH = "/nyhetsbrev/{network}/prenumerera";

    private final SignUpRecorder signUps;
    private final Phrasebook words;
    private final Association association;

    SignUpController(SignUpRecorder signUps, Phrasebook words, Association association) {
        this.signUps = signUps;
        this.words = words;
        this.association = association;
    }

    static String path(Network network) {
        return PATH.replace("{network}", network.id());
    }

    @GetMapping(PATH)
    String show(@PathVariable("network") String networkId, Locale reader, Model model) {
        return form(open(networkId), SignUpForm.EMPTY, Optional.empty(), reader, model);
    }

    @PostMapping(PATH)
    String ask(
            @PathVariable("network") String networkId,
            @RequestParam(name = "address", required = false) String address,
            @RequestParam(name = "name", required = false) String name,
            @RequestParam(name = "organisation", required = false) String organisation,
            @RequestParam(name = "website", required = false) String website,
            Locale reader,
            Model model) {
        var network = open(networkId);
        var form = new SignUpForm(address, name, organisation, website);
        if (!form.isOfAProgram()) {
            var wrong = form.wrong();
            if (wrong.isPresent()) {
                return form(network, form, wrong, reader, model);
            }
            signUps.ask(
                    network,
                    MailAddress.of(form.address()),
                    form.name(),
                    form.organisation(),
                    wording(network, reader));
        }
        model.addAttribute("network", network.title());
        return "feature/contact/asked";
    }

    private String form(
            Network network, SignUpForm form, Optional<SignUpForm.Wrong> wrong, Locale reader, Model model) {
        model.addAttribute("network", network.title());
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong.orElse(null));
        model.addAttribute("wording", wording(network, reader));
        return "feature/contact/signup";
    }

    private String wording(Network network, Locale reader) {
        return words.say(Phrase.of("contact.sign-up.wording", network.title(), association.name()), reader);
    }

    private Network open(String networkId) {
        return signUps.open(networkId).orElseThrow(PageNotFound::new);
    }
}
