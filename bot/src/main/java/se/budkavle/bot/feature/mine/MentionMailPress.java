package se.budkavle.bot.feature.mine;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/**
 * Handles the button that turns emails about mentions (notifications by @ in a channel message) on or off. When a
 * person turns the emails off, the answer links in all earlier emails become invalid.
 */
@Component
class MentionMailPress implements Press {

    private final MentionMailSetting mail;
    private final MineMessage pages;
    private final Rights rights;

    MentionMailPress(MentionMailSetting mail, MineMessage pages, Rights rights) {
        this.mail = mail;
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public String act() {
        return MineMessage.MENTION_MAIL;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var person = rights.person(pressed.caller());
        if (pressed.reference(0).equals(MineMessage.ON)) {
            mail.begin(person.id());
        } else {
            mail.end(person.id(), MentionMailSetting.Through.CHAT);
        }
        return pages.of(person);
    }
}
