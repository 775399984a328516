package se.budkavle.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.NewId;
import se.budkavle.storage.link.SigningKeys;

class SignedLinksTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private final Workplace work = Workplace.fresh();
    private final SignedLinks links = work.get(SignedLinks.class);
    private final String matter = NewId.next();
    private final String person = NewId.next();
    private final String token = links.token("test.leave", matter, person);

    @Test
    void aTokenIsValidOnlyForThePurposeForWhichItWasCreated() {
        assertThat(token).matches("[A-Za-z0-9_-]{58}").isEqualTo(links.token("test.leave", matter, person));
        assertThat(links.read("test.leave", token)).contains(new SignedLinks.Concerned(matter, person));
        assertThat(links.read("test.join", token)).isEmpty();
        assertThat(links.read("test.leav", token)).isEmpty();
    }

    @Test
    void aTokenWithAChangedOrMissingCharacterIsRefused() {
        for (int at = 0; at < token.length(); at++) {
            for (var other : LETTERS.split("")) {
                var changed = token.substring(0, at) + other + token.substring(at + 1);
                assertThat(changed.equals(token)
                                || links.read("test.leave", changed).isEmpty())
                        .as(changed)
                        .isTrue();
            }
            assertThat(links.read("test.leave", token.substring(0, at))).isEmpty();
            assertThat(links.read("test.leave", token.substring(at + 1))).isEmpty();
        }
    }

    @Test
    void theSignatureOfOneTokenIsInvalidForAnotherToken() {
        var other = links.token("test.leave", matter, NewId.next());
        assertThat(links.read("test.leave", token.substring(0, 22) + other.substring(22)))
                .isEmpty();
        assertThat(links.read("test.leave", other)).isPresent().isNotEqualTo(links.read("test.leave", token));
    }

    @Test
    void anInvalidTokenIsRefused() {
        for (var nonsense : List.of(
                "",
                "a",
                token + "A",
                token + "=",
                " " + token,
                token + "\n",
                "å".repeat(58),
                "A".repeat(58),
                "A".repeat(100_000),
                token.replace('A', ' ') + ".")) {
            assertThat(links.read("test.leave", nonsense))
                    .as(nonsense.substring(0, Math.min(60, nonsense.length())))
                    .isEmpty();
        }
    }

    @Test
    void aTokenStaysValidAfterARestartButNotWithAnotherKey() {
        work.restart();
        assertThat(work.get(SignedLinks.class).read("test.leave", token)).isPresent();
        assertThat(work.get(SigningKeys.class).findById("links").orElseThrow().bytes())
                .hasSize(32);
        var anew = Workplace.fresh().get(SignedLinks.class);
        assertThat(anew.read("test.leave", token)).isEmpty();
        anew.token("test.leave", matter, person);
        assertThat(anew.read("test.leave", token)).isEmpty();
    }

    @Test
    void aTokenMayContainAnIdWithSwedishLetters() {
        var words = links.token("test.leave", "hållbar-energi", "");
        assertThat(links.read("test.leave", words)).contains(new SignedLinks.Concerned("hållbar-energi", ""));
    }
}
