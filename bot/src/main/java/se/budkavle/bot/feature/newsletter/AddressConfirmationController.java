package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.budkavle.bot.web.PageNotFound;

/**
 * Serves the web page that the link in the confirmation email opens. Opening the link does not confirm the address,
 * because mail programs may open links by themselves. The person confirms the address with a button on the page.
 */
@Controller
class AddressConfirmationController {

    private static final String PATH = AddressConfirmationLinks.PATH + "{token}";
    private static final String PAGE = "feature/newsletter/address";

    private final AddressConfirmationLinks links;
    private final AddressConfirmation confirmation;

    AddressConfirmationController(AddressConfirmationLinks links, AddressConfirmation confirmation) {
        this.links = links;
        this.confirmation = confirmation;
    }

    @GetMapping(PATH)
    String show(@PathVariable String token, Model model) {
        return page(read(token), model);
    }

    @PostMapping(PATH)
    String confirm(@PathVariable String token, Model model) {
        var about = read(token);
        confirmation.confirm(about.personId(), about.address());
        return page(read(token), model);
    }

    private AddressConfirmationLinks.Confirming read(String token) {
        return links.read(token).orElseThrow(PageNotFound::new);
    }

    private static String page(AddressConfirmationLinks.Confirming about, Model model) {
        model.addAttribute("address", about.address().shown());
        model.addAttribute("confirmed", about.isConfirmed());
        return PAGE;
    }
}
