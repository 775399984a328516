package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Removes a picture from a draft. */
@Component
class RemovePicturePress implements Press {

    static final String ACT = "newsletter:picture-out";

    private final IssuePictures pictures;
    private final IssueCard card;

    RemovePicturePress(IssuePictures pictures, IssueCard card) {
        this.pictures = pictures;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.of(pictures.remove(pressed.reference(0), pressed.value(), pressed.caller()));
    }
}
