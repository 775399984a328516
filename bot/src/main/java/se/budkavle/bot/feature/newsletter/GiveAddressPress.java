package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Opens the form for a person's mail address. */
@Component
class GiveAddressPress implements Press {

    static final String ACT = "newsletter:give-address";

    private final AddressForm form;
    private final Rights rights;

    GiveAddressPress(AddressForm form, Rights rights) {
        this.form = form;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return form.of(rights.person(pressed.caller()).id());
    }
}
