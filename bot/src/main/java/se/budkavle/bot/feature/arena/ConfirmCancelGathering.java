package se.budkavle.bot.feature.arena;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/**
 * Shows what happens if a gathering (a meeting of an external group) is cancelled, and cancels the gathering after
 * confirmation.
 */
@Component
class ConfirmCancelGathering implements ConfirmationHandler<ConfirmCancelGathering.CancelRequest> {

    private final ArenaFinder finder;
    private final ArenaReader reader;
    private final GatheringRecorder recorder;
    private final GatheringCard card;
    private final Rights rights;

    ConfirmCancelGathering(
            ArenaFinder finder, ArenaReader reader, GatheringRecorder recorder, GatheringCard card, Rights rights) {
        this.finder = finder;
        this.reader = reader;
        this.recorder = recorder;
        this.card = card;
        this.rights = rights;
    }

    /** The request to cancel a gathering, stored until a person confirms it. */
    record CancelRequest(String gatheringId) {}

    @Override
    public String kind() {
        return "arena.cancel";
    }

    @Override
    public Class<CancelRequest> type() {
        return CancelRequest.class;
    }

    @Override
    public Preview preview(CancelRequest asked, Caller caller) {
        var gathering = finder.managed(asked.gatheringId(), caller);
        recorder.requireCancellable(gathering);
        var by = rights.personId(caller);
        return Preview.of(
                Page.titled("arena.cancel.title", reader.heading(gathering))
                        .line(ArenaReader.when(gathering))
                        .line("arena.cancel.asks"),
                Phrase.of("arena.cancel"),
                () -> card.of(recorder.cancel(gathering, by), caller, Optional.empty()));
    }
}
