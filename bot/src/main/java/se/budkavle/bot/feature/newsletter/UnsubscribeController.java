package se.budkavle.bot.feature.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.OptOut;

/**
 * Serves the web page that the unsubscribe link in an email opens. On the page, a reader unsubscribes or undoes the
 * unsubscription.
 *
 * <p>A mail program with one-click unsubscription (RFC 8058) sends the same POST request as the web page's button. The
 * response to this POST request is the web page itself and not a redirect, because mail programs do not follow
 * redirects.
 */
@Controller
class UnsubscribeController {

    private static final String PATH = UnsubscribeLinks.PATH + "{token}";

    private final SignedLinks links;
    private final NewsletterUnsubscriber unsubscriber;
    private final Networks networks;

    UnsubscribeController(SignedLinks links, NewsletterUnsubscriber unsubscriber, Networks networks) {
        this.links = links;
        this.unsubscriber = unsubscriber;
        this.networks = networks;
    }

    @GetMapping(PATH)
    String show(@PathVariable String token, Model model) {
        return page(recipient(token), model);
    }

    @PostMapping(PATH)
    String leave(@PathVariable String token, @RequestParam(required = false) @Nullable Long undo, Model model) {
        var recipient = recipient(token);
        if (undo != null) {
            unsubscriber.takeBack(recipient, Instant.ofEpochMilli(undo), OptOut.Through.LINK);
        } else {
            unsubscriber.leave(recipient, OptOut.Through.LINK);
        }
        return page(recipient, model);
    }

    private String recipient(String token) {
        return links.read(UnsubscribeLinks.PURPOSE, token)
                .map(SignedLinks.Concerned::person)
                .orElseThrow(PageNotFound::new);
    }

    private String page(String recipient, Model model) {
        var copy = unsubscriber.copy(recipient).orElseThrow(PageNotFound::new);
        model.addAttribute(
                "reader",
                copy.address() == null
                        ? ReaderNameMask.name(
                                Objects.requireNonNull(copy.name(), "a private message has a person's name"))
                        : ReaderNameMask.address(copy.address()));
        model.addAttribute("titles", titles(copy.networks()));
        model.addAttribute("left", copy.hasLeftAll());
        model.addAttribute(
                "undo",
                copy.undone() == null ? "" : String.valueOf(copy.undone().toEpochMilli()));
        return "feature/newsletter/leave";
    }

    private List<String> titles(List<String> ids) {
        var known = networks.byId();
        return ids.stream().map(id -> MapLookup.existing(known, id).title()).toList();
    }
}
