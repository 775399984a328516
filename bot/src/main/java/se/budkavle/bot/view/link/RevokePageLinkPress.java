package se.budkavle.bot.view.link;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Handles the button with which a person revokes a personal link to a web page. */
@Component
class RevokePageLinkPress implements Press {

    private final PageLinkRecorder links;
    private final Rights rights;

    RevokePageLinkPress(PageLinkRecorder links, Rights rights) {
        this.links = links;
        this.rights = rights;
    }

    @Override
    public String act() {
        return PersonalPageLink.REVOKE;
    }

    @Override
    public Reply press(PressEvent pressed) {
        return links.revoke(rights.personId(pressed.caller()), pressed.reference(0))
                .map(page -> Reply.of("link.revoked", LinkedPageRoutes.command(page)))
                .orElseGet(() -> Reply.of("link.replaced"));
    }
}
