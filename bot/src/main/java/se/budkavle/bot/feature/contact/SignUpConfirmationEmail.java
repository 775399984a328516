package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.PageEmailBuilder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.SignUp;
import se.budkavle.storage.contact.SignUps;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;

/** Builds the email with the link that confirms a sign-up to a newsletter. */
@Component
class SignUpConfirmationEmail implements Composer {

    static final String NAME = "contact.sign-up";

    private final SignUps signUps;
    private final SignUpLinks links;
    private final Networks networks;
    private final PageEmailBuilder letters;
    private final Clock clock;

    SignUpConfirmationEmail(
            SignUps signUps, SignUpLinks links, Networks networks, PageEmailBuilder letters, Clock clock) {
        this.signUps = signUps;
        this.links = links;
        this.networks = networks;
        this.letters = letters;
        this.clock = clock;
    }

    static String key(SignUp signUp) {
        return NAME + ":" + signUp.id();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var signUp =
                signUps.findById(delivery.subject()).filter(one -> one.isOpenAt(clock.instant()) && !one.isConfirmed());
        if (signUp.isEmpty()) {
            return new Composed.Skip("contact.sign-up.over");
        }
        var network = networks.findById(signUp.get().networkId()).orElseThrow();
        var page = Page.titled("contact.sign-up.letter-title", network.title())
                .line("contact.sign-up.letter-why", network.title())
                .line(Phrase.words(signUp.get().wording()))
                .line("contact.sign-up.letter-otherwise", signUp.get().expiresAt());
        var answer = new PageEmailBuilder.Link(Phrase.of("contact.sign-up.letter-link"), links.to(signUp.get()));
        return new Composed.Mail(
                letters.of(delivery, network.title(), new PageEmailBuilder.Part(page, List.of(answer))));
    }
}
