package se.budkavle.bot.feature.arena;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.arena.Gathering;

/**
 * The slash command with which a representative or coordinator adds a gathering (meeting) of an arena (an external
 * group).
 */
@Component
class AddGathering implements Command {

    private final ArenaFinder finder;
    private final GatheringRecorder recorder;
    private final GatheringCard card;
    private final Rights rights;

    AddGathering(ArenaFinder finder, GatheringRecorder recorder, GatheringCard card, Rights rights) {
        this.finder = finder;
        this.recorder = recorder;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("arena gathering")
                .asking("arena", Kind.TEXT, finder::matchingActive)
                .asking("title", Kind.TEXT)
                .asking("from", Kind.START_DATE)
                .perhaps("until", Kind.DATE)
                .perhaps("place", Kind.TEXT)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return finder.mayEnterAny(caller);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var arena = finder.active(call);
        finder.requireEntering(arena, call.caller());
        var gathering = recorder.enter(
                arena,
                new Gathering.Content(
                        call.text("title"),
                        call.perhapsText("place").orElse(null),
                        call.date("from"),
                        call.perhapsDate("until").orElse(null)),
                rights.personId(call.caller()));
        return card.of(gathering, call.caller(), Optional.of(Phrase.of("arena.entered")));
    }
}
