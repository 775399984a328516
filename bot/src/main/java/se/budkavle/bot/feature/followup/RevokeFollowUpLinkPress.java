package se.budkavle.bot.feature.followup;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.followup.FollowUpLink;

/** Handles the button with which a person revokes the link to the web page of the follow-up. */
@Component
class RevokeFollowUpLinkPress implements Press {

    private static final String REVOKE = "followup:revoke";

    private final FollowUpLinkRecorder links;
    private final Rights rights;

    RevokeFollowUpLinkPress(FollowUpLinkRecorder links, Rights rights) {
        this.links = links;
        this.rights = rights;
    }

    static Button button(FollowUpLink link) {
        return Button.plain(Press.id(REVOKE, link.mark()), Phrase.of("followup.revoke"));
    }

    @Override
    public String act() {
        return REVOKE;
    }

    @Override
    public Reply press(PressEvent pressed) {
        links.revoke(rights.personId(pressed.caller()), pressed.reference(0));
        return Reply.of("followup.revoked", Phrase.command("followup"));
    }
}
