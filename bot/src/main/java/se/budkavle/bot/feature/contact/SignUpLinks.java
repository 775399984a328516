package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.contact.SignUp;
import se.budkavle.storage.contact.SignUps;

/** Creates and verifies the signed links that confirm a sign-up. A link is valid until the sign-up expires. */
@Component
class SignUpLinks {

    static final String PATH = "/contact/sign-up/";
    private static final String PURPOSE = "contact.sign-up";

    private final PublicAddress web;
    private final SignedLinks links;
    private final SignUps signUps;
    private final Clock clock;

    SignUpLinks(PublicAddress web, SignedLinks links, SignUps signUps, Clock clock) {
        this.web = web;
        this.links = links;
        this.signUps = signUps;
        this.clock = clock;
    }

    String to(SignUp signUp) {
        return web.inLetter(PATH + links.token(PURPOSE, signUp.networkId(), signUp.id()));
    }

    Optional<SignUp> read(String token) {
        return links.read(PURPOSE, token)
                .flatMap(named -> signUps.findById(named.person())
                        .filter(signUp ->
                                signUp.networkId().equals(named.matter()) && signUp.isOpenAt(clock.instant())));
    }
}
