package se.budkavle.bot.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressRegistry;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.StoredRows;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrase;

/**
 * Presses every button and submits every form from a private channel as people who still have their roles but have left
 * the chat server. Tests that each press and form is refused, and that the bot reveals and stores nothing.
 */
class FormerServerMemberAccessTest {

    private final Workplace work = Workplace.fresh();
    private final ClosedNetwork closed = new ClosedNetwork(work);
    private final InteractionSamples samples = new InteractionSamples(closed);

    @ParameterizedTest
    @ValueSource(strings = {ClosedNetwork.MEMBER, ClosedNetwork.COORDINATOR, ClosedNetwork.CHAIR, "Förvaltare"})
    void everyButtonAndFormIsRefusedAfterLeavingTheServer(String who) {
        var leaver = work.as(who).inPrivate();
        work.workspace().leave(leaver.account().id());
        var before = StoredRows.of(work);
        var wrong = new ArrayList<String>();
        for (var act : acts()) {
            for (var touch : samples.ofPress(act)) {
                var heard = press(leaver, act, touch);
                if (!isRefusal(heard, touch)) {
                    wrong.add(act + " " + touch + " is answered: " + heard.says());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(StoredRows.of(work)).isEqualTo(before);
    }

    @Test
    void aRefusedFormCannotBeReopenedAfterLeavingTheServer() {
        var leaver = work.as(ClosedNetwork.MEMBER).inPrivate();
        work.workspace().leave(leaver.account().id());
        var heard = leaver.press(null, "chat:form:any", List.of(), Map.of());
        assertThat(heard.reply().page().lines()).containsExactly(Phrase.of("chat.not-in-server"));
    }

    @Test
    void aPersonInTheServerIsAnsweredInAPrivateChannel() {
        var member = work.as(ClosedNetwork.MEMBER).inPrivate();
        for (var act : acts()) {
            for (var touch : samples.ofPress(act)) {
                assertThat(lines(press(member, act, touch)))
                        .as(act)
                        .doesNotContain(Phrase.of("chat.not-in-server"), Phrase.of("chat.server-not-asked"));
            }
        }
    }

    /**
     * Returns whether the reply only says that the person has left the server. The reply may also repeat the submitted
     * texts.
     */
    private static boolean isRefusal(BotReply heard, InteractionSamples.Touch touch) {
        var reply = heard.reply();
        return reply.form() == null
                && reply.rows().isEmpty()
                && reply.attachments().isEmpty()
                && reply.page().title() == null
                && reply.page().fields().isEmpty()
                && lines(heard).get(0).equals(Phrase.of("chat.not-in-server"))
                && Stream.concat(
                                Stream.of(Phrase.of("chat.not-in-server"), Phrase.of("chat.given-back")),
                                touch.fields().values().stream().map(Phrase::words))
                        .toList()
                        .containsAll(lines(heard));
    }

    private static List<Phrase> lines(BotReply heard) {
        return heard.reply().page() == null ? List.of() : heard.reply().page().lines();
    }

    private static BotReply press(TestUser caller, String act, InteractionSamples.Touch touch) {
        return caller.press(
                null,
                touch.reference().isEmpty() ? act : act + ":" + touch.reference(),
                touch.values(),
                touch.fields());
    }

    private List<String> acts() {
        return work.get(PressRegistry.class).all().stream()
                .map(Press::act)
                .sorted()
                .toList();
    }
}
