package se.budkavle.bot.feature.newsletter;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.newsletter.Subscription.Way;

/**
 * Serves the web page on which readers see and change their newsletter subscriptions. A personal link in each
 * newsletter email opens the web page.
 */
@Controller
class ReaderSubscriptionsController {

    private static final String PATH = ReaderSubscriptionsLinks.PATH + "{token}";

    /**
     * The actions of the web page's buttons. LEAVE and RETURN apply to the request's network, or to all newsletters if
     * the request names no network.
     */
    enum Act {
        LEAVE,
        RETURN,
        PRIVATE,
        MAIL
    }

    private final ReaderSubscriptionsLinks links;
    private final ReaderSubscriptions own;

    ReaderSubscriptionsController(ReaderSubscriptionsLinks links, ReaderSubscriptions own) {
        this.links = links;
        this.own = own;
    }

    @GetMapping(PATH)
    String show(@PathVariable String token, Model model) {
        return page(reader(token), false, model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable String token,
            @RequestParam Act act,
            @RequestParam(required = false) @Nullable String network,
            Model model) {
        var reader = reader(token);
        var shown = own.of(reader).orElseThrow(PageNotFound::new);
        if (network != null && shown.of(network).isEmpty()) {
            throw new PageNotFound();
        }
        switch (act) {
            case LEAVE -> own.leave(reader, network);
            case RETURN -> own.takeBack(reader, network);
            case PRIVATE, MAIL -> choose(reader, shown, network, Way.valueOf(act.name()));
        }
        return page(reader, true, model);
    }

    /**
     * Stores the chosen delivery method, such as email. Does nothing if the reader already gets the newsletter by the
     * chosen delivery method. Responds with status code 400 if the web page does not offer the chosen delivery method.
     */
    private void choose(PersonalLinkOwner reader, ReaderSubscriptions.Shown shown, @Nullable String network, Way way) {
        if (network == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var line = shown.of(network).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (line.others().contains(way)) {
            own.choose(reader, network, way);
        } else if (line.now() != way) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private PersonalLinkOwner reader(String token) {
        return links.read(token).orElseThrow(PageNotFound::new);
    }

    private String page(PersonalLinkOwner reader, boolean changed, Model model) {
        model.addAttribute("shown", own.of(reader).orElseThrow(PageNotFound::new));
        model.addAttribute("changed", changed);
        return "feature/newsletter/choices";
    }
}
